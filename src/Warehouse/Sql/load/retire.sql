-- The figures of the former submission leave the facts, but are kept as its cells say them, corrected or not.
insert into fact_value_superseded (
  submission_id, period_key, org_unit_key, measure_key, breakdown_key, value_milli, parse_flag, sheet, cell, raw_text
)
select
  v.submission_id, v.period_key, v.org_unit_key, v.measure_key, v.breakdown_key,
  coalesce(v.read_milli, v.value_milli), v.parse_flag, v.sheet, v.cell, v.raw_text
from fact_row as r
join fact_value as v
  on v.period_key = r.period_key
  and v.org_unit_key = r.org_unit_key
  and v.submission_id = r.submission_id
where r.submission_id = @former;

delete from fact_value
where period_key = @PeriodKey
  and org_unit_key in (select org_unit_key from fact_row where submission_id = @former)
  and submission_id = @former;

insert into fact_row_superseded (submission_id, org_unit_key)
select submission_id, org_unit_key from fact_row where submission_id = @former;

delete from fact_row where submission_id = @former;

update fact_submission set is_current = 0 where submission_id = @former;
