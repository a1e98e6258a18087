-- Grain: at most one row, of the versions of a sent-back submission's return the one that arrived last of those that passed
-- the checks, were not sent back, and say of every leaf that another sender stands for what that one says.
-- What only one of the two has counts as zero with the other. A corrected figure agrees with either of its values.
with version as (
  select s.submission_id, s.sender_key, s.received_at, s.received_order
  from fact_submission as back
  join fact_submission as s
    on s.form_key = back.form_key
    and s.period_key = back.period_key
    and s.sender_key = back.sender_key
    and s.status = 'accepted'
    and s.is_current = 0
  where back.submission_id = @id
),
shared as (
  select distinct v.submission_id, kept.org_unit_key
  from version as v
  cross join fact_value_superseded as kept on kept.submission_id = v.submission_id
  cross join fact_row as r
    on r.period_key = @PeriodKey and r.form_key = @FormKey and r.org_unit_key = kept.org_unit_key
)
select v.submission_id as SubmissionId, v.sender_key as SenderKey
from version as v
where not exists (
    select 1
    from shared as leaf
    cross join fact_value_superseded as own
      on own.submission_id = leaf.submission_id and own.org_unit_key = leaf.org_unit_key
    left join fact_value as theirs
      on theirs.period_key = @PeriodKey
      and theirs.org_unit_key = own.org_unit_key
      and theirs.measure_key = own.measure_key
      and theirs.breakdown_key = own.breakdown_key
    where leaf.submission_id = v.submission_id
      and own.value_milli <> coalesce(theirs.value_milli, 0)
      and own.value_milli <> coalesce(theirs.read_milli, theirs.value_milli, 0)
  )
  and not exists (
    select 1
    from shared as leaf
    cross join dim_measure as m on m.form_key = @FormKey
    cross join fact_value as theirs
      on theirs.period_key = @PeriodKey
      and theirs.org_unit_key = leaf.org_unit_key
      and theirs.measure_key = m.measure_key
      and theirs.value_milli <> 0
    left join fact_value_superseded as own
      on own.submission_id = leaf.submission_id
      and own.org_unit_key = theirs.org_unit_key
      and own.measure_key = theirs.measure_key
      and own.breakdown_key = theirs.breakdown_key
    where leaf.submission_id = v.submission_id and own.submission_id is null
  )
order by v.received_at desc, v.received_order desc
limit 1;
