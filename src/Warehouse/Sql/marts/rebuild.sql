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
