-- Where a touched leaf has no figures left, those of the first sender who confirmed it stand.
insert into fact_row (submission_id, org_unit_key, form_key, period_key)
select c.submission_id, c.org_unit_key, c.form_key, c.period_key
from touched_leaf as t
cross join fact_confirmation as c
  on c.period_key = @PeriodKey and c.form_key = @FormKey and c.org_unit_key = t.org_unit_key
where not exists (
    select 1 from fact_row as r
    where r.period_key = @PeriodKey and r.form_key = @FormKey and r.org_unit_key = t.org_unit_key
  )
  and c.submission_id = (
    select x.submission_id
    from fact_confirmation as x
    join fact_submission as s on s.submission_id = x.submission_id
    where x.period_key = @PeriodKey and x.form_key = @FormKey and x.org_unit_key = t.org_unit_key
    order by s.received_at, s.received_order
    limit 1
  );

insert into fact_value (
  period_key, org_unit_key, measure_key, breakdown_key, value_milli, parse_flag, submission_id, sheet, cell, raw_text
)
select
  v.period_key, v.org_unit_key, v.measure_key, v.breakdown_key, v.value_milli, v.parse_flag,
  v.submission_id, v.sheet, v.cell, v.raw_text
from touched_leaf as t
cross join fact_row as r
  on r.period_key = @PeriodKey and r.form_key = @FormKey and r.org_unit_key = t.org_unit_key
cross join fact_confirmation as c
  on c.period_key = @PeriodKey and c.form_key = @FormKey
  and c.org_unit_key = t.org_unit_key and c.submission_id = r.submission_id
cross join fact_value_superseded as v
  on v.submission_id = r.submission_id and v.org_unit_key = r.org_unit_key;

delete from fact_value_superseded
where (submission_id, org_unit_key) in (
  select r.submission_id, r.org_unit_key
  from touched_leaf as t
  cross join fact_row as r
    on r.period_key = @PeriodKey and r.form_key = @FormKey and r.org_unit_key = t.org_unit_key
  cross join fact_confirmation as c
    on c.period_key = @PeriodKey and c.form_key = @FormKey
    and c.org_unit_key = t.org_unit_key and c.submission_id = r.submission_id
);

delete from fact_confirmation
where period_key = @PeriodKey
  and form_key = @FormKey
  and (submission_id, org_unit_key) in (select submission_id, org_unit_key from fact_row where period_key = @PeriodKey and form_key = @FormKey);
