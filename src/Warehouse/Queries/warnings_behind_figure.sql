-- Grain: one row per warning about a cell behind a figure, those answered first.
-- The cross joins fix the order, leaves first: left to itself, the planner walks the whole period.
with term as (
  select distinct measure_key from bridge_figure_term where figure = @figure
)
select
  u.unit_code as UnitCode,
  u.name as UnitName,
  m.measure_code as MeasureCode,
  f.rule_id as RuleId,
  f.message as Message,
  f.delivery_id as DeliveryId,
  f.answer_reason as AnswerReason,
  f.answered_by as AnsweredBy,
  f.answered_at as AnsweredAt
from dim_org_unit as top
cross join term as t
cross join dim_measure as m on m.measure_key = t.measure_key
cross join dim_form as form on form.form_key = m.form_key
cross join dim_period as p on p.regime = form.regime and p.period_code = @period
cross join bridge_org_unit_cover as part
  on part.structure_key = coalesce(@structure, p.structure_key)
  and part.of_structure_key = p.structure_key
  and part.org_unit_key = top.org_unit_key
  and part.counts = 1
cross join bridge_org_unit_ancestor as b
  on b.structure_key = p.structure_key and b.ancestor_key = part.part_key
cross join dim_org_unit as u on u.org_unit_key = b.org_unit_key and u.is_leaf = 1
cross join fact_row as r
  on r.period_key = p.period_key and r.form_key = m.form_key and r.org_unit_key = u.org_unit_key
cross join answered_finding as f
  on f.submission_id = r.submission_id
  and f.severity = 'warning'
  and f.unit_code = u.unit_code
  and f.column_code = m.column_code
where top.unit_code = @unit
order by f.answer_id is null, u.sort_order, m.ordinal, f.ordinal;
