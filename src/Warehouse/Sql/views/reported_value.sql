-- Grain: one row per accepted figure, with every key spelt out: the table to open first with SQL.
-- value_status: actual, estimated (the end of the period was), official (counted again after an estimate).
create view reported_value as
select
  p.period_code,
  u.unit_code,
  u.name as unit_name,
  m.measure_code,
  m.label as measure_label,
  b.name as breakdown_name,
  v.value_milli / 1000.0 as value,
  m.unit_of_measure,
  v.parse_flag,
  s.sha256,
  v.sheet,
  v.cell,
  v.raw_text,
  v.submission_id,
  v.read_milli / 1000.0 as read_value,
  v.correction_id,
  p.value_status
from fact_value as v
join dim_period as p on p.period_key = v.period_key
join dim_org_unit as u on u.org_unit_key = v.org_unit_key
join dim_measure as m on m.measure_key = v.measure_key
join dim_breakdown as b on b.breakdown_key = v.breakdown_key
join fact_submission as s on s.submission_id = v.submission_id;
