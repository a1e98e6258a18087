-- Grain: at most one row, a leaf of a submission kept aside that another sender's return stands for now; where the
-- submission only confirmed, one of which the other by now says something else.
-- What only one of the two has counts as zero with the other. A corrected figure agrees with either of its values.
with kept as (
  select org_unit_key, 1 as was_standing from fact_row_superseded where submission_id = @id
  union all
  select distinct org_unit_key, 0 from fact_value_superseded where submission_id = @id
),
shared as (
  select kept.org_unit_key, f.sender_key, max(kept.was_standing) as was_standing
  from kept
  cross join fact_row as r
    on r.period_key = @PeriodKey
    and r.form_key = @FormKey
    and r.org_unit_key = kept.org_unit_key
  cross join fact_submission as f on f.submission_id = r.submission_id and f.sender_key <> @SenderKey
  group by kept.org_unit_key, f.sender_key
)
select u.name as UnitName, s.name as SenderName
from shared
join dim_org_unit as u on u.org_unit_key = shared.org_unit_key
join dim_org_unit as s on s.org_unit_key = shared.sender_key
where shared.was_standing = 1
  or exists (
    select 1
    from fact_value_superseded as own
    left join fact_value as theirs
      on theirs.period_key = @PeriodKey
      and theirs.org_unit_key = own.org_unit_key
      and theirs.measure_key = own.measure_key
      and theirs.breakdown_key = own.breakdown_key
    where own.submission_id = @id
      and own.org_unit_key = shared.org_unit_key
      and own.value_milli <> coalesce(theirs.value_milli, 0)
      and own.value_milli <> coalesce(theirs.read_milli, theirs.value_milli, 0)
  )
  or exists (
    select 1
    from dim_measure as m
    cross join fact_value as theirs
      on theirs.period_key = @PeriodKey
      and theirs.org_unit_key = shared.org_unit_key
      and theirs.measure_key = m.measure_key
      and theirs.value_milli <> 0
    left join fact_value_superseded as own
      on own.submission_id = @id
      and own.org_unit_key = theirs.org_unit_key
      and own.measure_key = theirs.measure_key
      and own.breakdown_key = theirs.breakdown_key
    where m.form_key = @FormKey and own.submission_id is null
  )
order by u.sort_order
limit 1;
