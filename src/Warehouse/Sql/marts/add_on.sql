-- What the touched leaves give now: to themselves, all breakdown values together, and to every unit above them,
-- together and by breakdown value. A leaf's own values by breakdown are its facts and need no second copy.
-- The cross joins fix the order, touched leaves first: the work must not grow with the warehouse.
insert into mart_measure (
  measure_key, period_key, org_unit_key, breakdown_key, value_milli, reported, owed_reported, positive
)
select
  v.measure_key,
  @PeriodKey,
  v.org_unit_key,
  0,
  sum(v.value_milli),
  1,
  max(o.leaf_key is not null),
  sum(v.value_milli) > 0
from touched_leaf as t
cross join dim_period as p on p.period_key = @PeriodKey
cross join dim_measure as m on m.form_key = @FormKey
cross join fact_value as v
  on v.period_key = @PeriodKey
  and v.org_unit_key = t.org_unit_key
  and v.measure_key = m.measure_key
left join bridge_form_leaf as o
  on o.structure_key = p.structure_key and o.form_key = @FormKey and o.leaf_key = t.org_unit_key
group by t.org_unit_key, m.measure_key;

insert into mart_measure (
  measure_key, period_key, org_unit_key, breakdown_key, value_milli, reported, owed_reported, positive
)
with together as (
  select
    m.measure_key,
    a.ancestor_key,
    g.value_milli,
    g.owed_reported,
    g.positive
  from touched_leaf as t
  cross join dim_period as p on p.period_key = @PeriodKey
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = p.structure_key and a.org_unit_key = t.org_unit_key and a.distance > 0
  cross join dim_measure as m on m.form_key = @FormKey
  cross join mart_measure as g
    on g.period_key = @PeriodKey
    and g.org_unit_key = t.org_unit_key
    and g.measure_key = m.measure_key
    and g.breakdown_key = 0
),
apart as (
  select
    m.measure_key,
    a.ancestor_key,
    v.breakdown_key,
    v.value_milli,
    o.leaf_key is not null as owed_reported
  from touched_leaf as t
  cross join dim_period as p on p.period_key = @PeriodKey
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = p.structure_key and a.org_unit_key = t.org_unit_key and a.distance > 0
  cross join dim_measure as m on m.form_key = @FormKey
  cross join fact_value as v
    on v.period_key = @PeriodKey
    and v.org_unit_key = t.org_unit_key
    and v.measure_key = m.measure_key
    and v.breakdown_key > 0
  left join bridge_form_leaf as o
    on o.structure_key = p.structure_key and o.form_key = @FormKey and o.leaf_key = t.org_unit_key
)
select
  measure_key, @PeriodKey, ancestor_key, 0,
  sum(value_milli), count(*), sum(owed_reported), sum(positive)
from together
group by ancestor_key, measure_key
union all
select
  measure_key, @PeriodKey, ancestor_key, breakdown_key,
  sum(value_milli), count(*), sum(owed_reported), sum(value_milli > 0)
from apart
group by ancestor_key, measure_key, breakdown_key
on conflict (period_key, org_unit_key, measure_key, breakdown_key) do update set
  value_milli = mart_measure.value_milli + excluded.value_milli,
  reported = mart_measure.reported + excluded.reported,
  owed_reported = mart_measure.owed_reported + excluded.owed_reported,
  positive = mart_measure.positive + excluded.positive;
