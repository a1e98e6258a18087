-- Grain: one row per figure of the same form and period that another sender brought for a leaf at or below this sender,
-- whether it stands or confirms, or one without a figure for a leaf whose row was blank.
-- comes_first: the other sender's figures stand before this sender's: it owes the leaf, or neither does and it came first.
-- The cross joins fix the order, leaves first: left to itself, the planner walks the whole period.
with claim as (
  select r.submission_id, r.org_unit_key, 1 as is_standing
  from dim_period as p
  cross join bridge_org_unit_ancestor as below
    on below.structure_key = p.structure_key and below.ancestor_key = @SenderKey
  cross join fact_row as r
    on r.period_key = @PeriodKey
    and r.form_key = @FormKey
    and r.org_unit_key = below.org_unit_key
  where p.period_key = @PeriodKey
  union all
  select c.submission_id, c.org_unit_key, 0
  from dim_period as p
  cross join bridge_org_unit_ancestor as below
    on below.structure_key = p.structure_key and below.ancestor_key = @SenderKey
  cross join fact_confirmation as c
    on c.period_key = @PeriodKey
    and c.form_key = @FormKey
    and c.org_unit_key = below.org_unit_key
  where p.period_key = @PeriodKey
),
figure as (
  select
    c.submission_id, c.org_unit_key, c.is_standing, v.measure_key, v.breakdown_key, v.value_milli, v.read_milli, v.sheet, v.cell
  from claim as c
  left join fact_value as v
    on v.period_key = @PeriodKey
    and v.org_unit_key = c.org_unit_key
    and v.submission_id = c.submission_id
  where c.is_standing = 1
  union all
  select
    c.submission_id, c.org_unit_key, c.is_standing, v.measure_key, v.breakdown_key, v.value_milli, null, v.sheet, v.cell
  from claim as c
  left join fact_value_superseded as v
    on v.submission_id = c.submission_id
    and v.org_unit_key = c.org_unit_key
  where c.is_standing = 0
)
select
  f.submission_id as SubmissionId,
  f.is_standing as IsStanding,
  case
    when o.sender_key = @SenderKey then 0
    when o.sender_key = s.sender_key then 1
    else (s.received_at, s.received_order) < (@ReceivedAt, @ReceivedOrder)
  end as ComesFirst,
  f.org_unit_key as UnitKey,
  u.unit_code as UnitCode,
  u.name as UnitName,
  m.measure_code as MeasureCode,
  f.breakdown_key as BreakdownKey,
  f.value_milli as ValueMilli,
  f.read_milli as ReadMilli,
  sender.name as SenderName,
  d.file_name as FileName,
  f.sheet as Sheet,
  f.cell as Cell
from figure as f
cross join fact_submission as s on s.submission_id = f.submission_id and s.sender_key <> @SenderKey
join dim_org_unit as u on u.org_unit_key = f.org_unit_key
left join dim_measure as m on m.measure_key = f.measure_key
join dim_period as p on p.period_key = @PeriodKey
left join bridge_form_leaf as o
  on o.structure_key = p.structure_key and o.form_key = @FormKey and o.leaf_key = f.org_unit_key
join dim_org_unit as sender on sender.org_unit_key = s.sender_key
join app_submission as a on a.submission_id = s.submission_id
join app_delivery as d on d.delivery_id = a.delivery_id
order by u.sort_order, f.submission_id, m.ordinal, f.breakdown_key;
