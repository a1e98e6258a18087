-- Grain: one row per figure of a submission, whether it stands or was replaced: what its cell says, and what stands for it by correction.
with every as (
  select
    submission_id, org_unit_key, measure_key, breakdown_key,
    coalesce(read_milli, value_milli) as value_milli,
    case when read_milli is not null then value_milli end as corrected_milli,
    sheet, cell, raw_text
  from fact_value
  where period_key = (select period_key from fact_submission where submission_id = @submissionId)
    and org_unit_key in (select org_unit_key from fact_row where submission_id = @submissionId)
    and submission_id = @submissionId
  union all
  select submission_id, org_unit_key, measure_key, breakdown_key, value_milli, null, sheet, cell, raw_text
  from fact_value_superseded
  where submission_id = @submissionId
)
select
  u.unit_code as UnitCode,
  m.measure_code as MeasureCode,
  b.breakdown_code as BreakdownCode,
  e.value_milli as ValueMilli,
  e.corrected_milli as CorrectedMilli,
  e.sheet as Sheet,
  e.cell as Cell,
  e.raw_text as Raw
from every as e
join dim_org_unit as u on u.org_unit_key = e.org_unit_key
join dim_measure as m on m.measure_key = e.measure_key
join dim_breakdown as b on b.breakdown_key = e.breakdown_key
order by u.sort_order, m.ordinal, b.sort_order;
