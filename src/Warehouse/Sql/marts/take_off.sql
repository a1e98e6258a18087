-- What the touched leaves gave is taken off every unit above them, then off themselves.
-- The cross joins fix the order, touched leaves first: the work must not grow with the warehouse.
update mart_measure
set
  value_milli = mart_measure.value_milli - gone.value_milli,
  reported = mart_measure.reported - gone.reported,
  owed_reported = mart_measure.owed_reported - gone.owed_reported,
  positive = mart_measure.positive - gone.positive
from (
  select
    m.measure_key,
    a.ancestor_key,
    0 as breakdown_key,
    sum(g.value_milli) as value_milli,
    count(*) as reported,
    sum(g.owed_reported) as owed_reported,
    sum(g.positive) as positive
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
  group by a.ancestor_key, m.measure_key
  union all
  select
    m.measure_key,
    a.ancestor_key,
    v.breakdown_key,
    sum(v.value_milli),
    count(*),
    sum(o.leaf_key is not null),
    sum(v.value_milli > 0)
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
  group by a.ancestor_key, m.measure_key, v.breakdown_key
) as gone
where mart_measure.measure_key = gone.measure_key
  and mart_measure.period_key = @PeriodKey
  and mart_measure.org_unit_key = gone.ancestor_key
  and mart_measure.breakdown_key = gone.breakdown_key;

delete from mart_measure
where period_key = @PeriodKey
  and measure_key in (select measure_key from dim_measure where form_key = @FormKey)
  and org_unit_key in (select org_unit_key from touched_leaf);

delete from mart_measure
where period_key = @PeriodKey
  and measure_key in (select measure_key from dim_measure where form_key = @FormKey)
  and org_unit_key in (
    select a.ancestor_key
    from touched_leaf as t
    cross join dim_period as p on p.period_key = @PeriodKey
    cross join bridge_org_unit_ancestor as a
      on a.structure_key = p.structure_key and a.org_unit_key = t.org_unit_key
  )
  and reported = 0;
