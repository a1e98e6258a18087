-- Grain: at most one row per measure of a form, the standing figure of a leaf (of one breakdown value).
select
  m.column_code as ColumnCode,
  v.value_milli as ValueMilli,
  coalesce(v.read_milli, v.value_milli) as ReadMilli,
  v.submission_id as SubmissionId,
  v.correction_id as CorrectionId
from dim_measure as m
join fact_value as v
  on v.period_key = @Period
  and v.org_unit_key = @Unit
  and v.measure_key = m.measure_key
  and v.breakdown_key = @Breakdown
where m.form_key = @Form
order by m.ordinal;
