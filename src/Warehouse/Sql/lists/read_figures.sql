-- Grain: one row per figure of a submission that stands.
select
  u.unit_code as UnitCode,
  m.measure_code as MeasureCode,
  v.value_milli as ValueMilli,
  v.read_milli as ReadMilli,
  v.sheet as Sheet,
  v.cell as Cell
from fact_row as r
join fact_value as v
  on v.period_key = r.period_key
  and v.org_unit_key = r.org_unit_key
  and v.submission_id = r.submission_id
join dim_org_unit as u on u.org_unit_key = v.org_unit_key
join dim_measure as m on m.measure_key = v.measure_key
where r.submission_id = @submission
  and v.breakdown_key = 0;
