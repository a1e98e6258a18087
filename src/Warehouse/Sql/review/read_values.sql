-- Grain: one row per figure of the submission that stands, as its cell says it.
select v.org_unit_key as UnitKey, v.measure_key as MeasureKey, v.breakdown_key as BreakdownKey, coalesce(v.read_milli, v.value_milli) as ValueMilli
from fact_row as r
join fact_value as v
  on v.period_key = r.period_key and v.org_unit_key = r.org_unit_key and v.submission_id = r.submission_id
where r.submission_id = @id;
