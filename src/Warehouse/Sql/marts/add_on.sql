-- What the touched leaves give now is added to themselves and to every unit above them.
-- The cross joins fix the order, touched leaves first: the work must not grow with the warehouse.
insert into mart_measure (
  measure_key, period_key, org_unit_key, breakdown_key, value_milli, reported, owed_reported, positive
)
with part as (
  select v.measure_key, v.org_unit_key, v.breakdown_key, v.value_milli
  from touched_leaf as t
  cross join dim_measure as m on m.form_key = @FormKey
  cross join fact_value as v
    on v.period_key = @PeriodKey
    and v.org_unit_key = t.org_unit_key
    and v.measure_key = m.measure_key
),
leaf as (
  select measure_key, org_unit_key, breakdown_key, value_milli
  from part
  where breakdown_key <> 0
  union all
  select measure_key, org_unit_key, 0, sum(value_milli)
  from part
  group by measure_key, org_unit_key
)
select
  l.measure_key,
  @PeriodKey,
  a.ancestor_key,
  l.breakdown_key,
  sum(l.value_milli),
  count(*),
  count(o.leaf_key),
  sum(l.value_milli > 0)
from leaf as l
join bridge_org_unit_ancestor as a on a.org_unit_key = l.org_unit_key
left join bridge_form_leaf as o
  on o.form_key = @FormKey and o.leaf_key = l.org_unit_key
group by a.ancestor_key, l.measure_key, l.breakdown_key
on conflict (period_key, org_unit_key, measure_key, breakdown_key) do update set
  value_milli = mart_measure.value_milli + excluded.value_milli,
  reported = mart_measure.reported + excluded.reported,
  owed_reported = mart_measure.owed_reported + excluded.owed_reported,
  positive = mart_measure.positive + excluded.positive;
