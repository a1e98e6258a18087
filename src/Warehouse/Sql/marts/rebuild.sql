-- mart_measure from nothing but the facts: what the steps of a load must always add up to.
delete from mart_measure;

insert into mart_measure (
  measure_key, period_key, org_unit_key, breakdown_key, value_milli, reported, owed_reported, positive
)
with leaf_part as (
  select measure_key, period_key, org_unit_key, breakdown_key, value_milli
  from fact_value
  where breakdown_key <> 0
),
leaf_whole as (
  select measure_key, period_key, org_unit_key, 0 as breakdown_key, sum(value_milli) as value_milli
  from fact_value
  group by measure_key, period_key, org_unit_key
),
leaf as (
  select * from leaf_part
  union all
  select * from leaf_whole
)
select
  l.measure_key,
  l.period_key,
  a.ancestor_key,
  l.breakdown_key,
  sum(l.value_milli),
  count(*),
  count(o.leaf_key),
  sum(l.value_milli > 0)
from leaf as l
join dim_measure as m on m.measure_key = l.measure_key
join dim_period as p on p.period_key = l.period_key
join bridge_org_unit_ancestor as a
  on a.structure_key = p.structure_key
  and a.org_unit_key = l.org_unit_key
  and (a.distance > 0 or l.breakdown_key = 0)
left join bridge_form_leaf as o
  on o.structure_key = p.structure_key and o.form_key = m.form_key and o.leaf_key = l.org_unit_key
group by l.period_key, a.ancestor_key, l.measure_key, l.breakdown_key;

-- mart_gap from nothing but the facts and what is owed: what the steps of a load must always come to.
delete from mart_gap;

insert into mart_gap (period_key, form_key, leaf_key, kind)
with asked as (
  select distinct o.period_key, o.form_key, p.structure_key
  from fact_obligation as o
  join dim_period as p on p.period_key = o.period_key
  where exists (
    select 1 from fact_row as r where r.period_key = o.period_key and r.form_key = o.form_key
  )
)
select q.period_key, q.form_key, l.leaf_key, 'missing'
from asked as q
cross join bridge_form_leaf as l
  on l.structure_key = q.structure_key and l.form_key = q.form_key
where not exists (
  select 1
  from fact_row as r
  where r.period_key = q.period_key and r.form_key = q.form_key and r.org_unit_key = l.leaf_key
)
union all
select q.period_key, q.form_key, r.org_unit_key, 'extra'
from asked as q
cross join fact_row as r on r.period_key = q.period_key and r.form_key = q.form_key
where not exists (
  select 1
  from bridge_form_leaf as l
  where l.structure_key = q.structure_key and l.form_key = q.form_key and l.leaf_key = r.org_unit_key
);
