-- Grain: one row per figure of the same form and period that another sender brought for a leaf at or below this sender,
-- or one without a figure for a leaf whose row was blank.
-- The cross joins fix the order, leaves first: left to itself, the planner walks the whole period.
select
  u.unit_code as UnitCode,
  u.name as UnitName,
  m.measure_code as MeasureCode,
  v.breakdown_key as BreakdownKey,
  v.value_milli as ValueMilli,
  sender.name as SenderName,
  d.file_name as FileName,
  v.cell as Cell
from bridge_org_unit_ancestor as below
cross join fact_row as r
  on r.period_key = @PeriodKey
  and r.form_key = @FormKey
  and r.org_unit_key = below.org_unit_key
cross join fact_submission as s on s.submission_id = r.submission_id and s.sender_key <> @SenderKey
left join fact_value as v
  on v.period_key = r.period_key
  and v.org_unit_key = r.org_unit_key
  and v.submission_id = r.submission_id
join dim_org_unit as u on u.org_unit_key = r.org_unit_key
left join dim_measure as m on m.measure_key = v.measure_key
join dim_org_unit as sender on sender.org_unit_key = s.sender_key
join app_submission as a on a.submission_id = s.submission_id
join app_delivery as d on d.delivery_id = a.delivery_id
where below.ancestor_key = @SenderKey
order by u.sort_order, m.ordinal, v.breakdown_key;
