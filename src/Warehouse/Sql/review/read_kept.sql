-- Grain: one row per figure of a submission kept aside, or one without a figure for a leaf whose row was blank.
with leaf as (
  select org_unit_key from fact_row_superseded where submission_id = @id
  union
  select org_unit_key from fact_value_superseded where submission_id = @id
)
select
  u.unit_code as Unit,
  m.measure_code as Measure,
  coalesce(v.breakdown_key, 0) as BreakdownKey,
  coalesce(v.value_milli, 0) as ValueMilli,
  v.sheet as Sheet,
  v.cell as Cell
from leaf
join dim_org_unit as u on u.org_unit_key = leaf.org_unit_key
left join fact_value_superseded as v on v.submission_id = @id and v.org_unit_key = leaf.org_unit_key
left join dim_measure as m on m.measure_key = v.measure_key;
