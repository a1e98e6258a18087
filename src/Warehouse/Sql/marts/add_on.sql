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

-- Which of the touched leaves still owe a row, or sent one that they do not owe.
delete from mart_gap
where period_key = @PeriodKey
  and form_key = @FormKey
  and leaf_key in (select org_unit_key from touched_leaf);

insert into mart_gap (period_key, form_key, leaf_key, kind)
select @PeriodKey, @FormKey, t.org_unit_key, case when r.org_unit_key is null then 'missing' else 'extra' end
from touched_leaf as t
cross join dim_period as p on p.period_key = @PeriodKey
left join bridge_form_leaf as o
  on o.structure_key = p.structure_key and o.form_key = @FormKey and o.leaf_key = t.org_unit_key
left join fact_row as r
  on r.period_key = @PeriodKey and r.form_key = @FormKey and r.org_unit_key = t.org_unit_key
where (o.leaf_key is null) <> (r.org_unit_key is null)
  and exists (
    select 1 from fact_obligation as d where d.period_key = @PeriodKey and d.form_key = @FormKey
  );

-- With the first rows of a form everybody else is missing; with the last ones gone nobody is waited for.
insert into mart_gap (period_key, form_key, leaf_key, kind)
select @PeriodKey, @FormKey, l.leaf_key, 'missing'
from dim_period as p
cross join bridge_form_leaf as l
  on l.structure_key = p.structure_key and l.form_key = @FormKey
where p.period_key = @PeriodKey
  and l.leaf_key not in (select org_unit_key from touched_leaf)
  and exists (
    select 1 from fact_row as r where r.period_key = @PeriodKey and r.form_key = @FormKey
  )
  and not exists (
    select 1
    from fact_row as r
    where r.period_key = @PeriodKey
      and r.form_key = @FormKey
      and r.org_unit_key not in (select org_unit_key from touched_leaf)
  )
  -- One sender sending again and again is first only once.
  and not exists (
    select 1
    from mart_gap as g
    where g.period_key = @PeriodKey
      and g.form_key = @FormKey
      and g.leaf_key not in (select org_unit_key from touched_leaf)
  )
  and exists (
    select 1 from fact_obligation as d where d.period_key = @PeriodKey and d.form_key = @FormKey
  )
on conflict (period_key, form_key, leaf_key) do nothing;

delete from mart_gap
where (period_key, form_key) in (
  select @PeriodKey, @FormKey
  where not exists (
    select 1 from fact_row as r where r.period_key = @PeriodKey and r.form_key = @FormKey
  )
);
