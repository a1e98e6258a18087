-- How many leaf rows and how many returns are owed at or below each unit of each structure.
insert into mart_owed (structure_key, form_key, org_unit_key, owed_leaves, owed_senders)
select
  l.structure_key,
  l.form_key,
  a.ancestor_key,
  count(*),
  count(distinct l.sender_key)
from bridge_form_leaf as l
join bridge_org_unit_ancestor as a
  on a.structure_key = l.structure_key and a.org_unit_key = l.leaf_key
group by l.structure_key, l.form_key, a.ancestor_key;

-- How many leaves at or below each unit owe any of the forms that an indicator asks together in a period.
insert into mart_owed_together (structure_key, forms, org_unit_key, owed_leaves)
with asked as (
  select distinct t.indicator_key, p.period_code, f.form_key
  from bridge_indicator_term as t
  join dim_measure as m on m.measure_key = t.measure_key
  join dim_form as f on f.form_key = m.form_key
  join dim_period as p on p.regime = f.regime
  where exists (
    select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
  )
),
form_set as (
  select distinct forms
  from (
    select group_concat(form_key, ',' order by form_key) as forms
    from asked
    group by indicator_key, period_code
    having count(*) > 1
  )
),
leaf as (
  select distinct s.forms, l.structure_key, l.leaf_key
  from form_set as s
  cross join json_each('[' || s.forms || ']') as f
  cross join dim_structure as d
  cross join bridge_form_leaf as l on l.structure_key = d.structure_key and l.form_key = f.value
)
select l.structure_key, l.forms, a.ancestor_key, count(*)
from leaf as l
join bridge_org_unit_ancestor as a
  on a.structure_key = l.structure_key and a.org_unit_key = l.leaf_key
group by l.structure_key, l.forms, a.ancestor_key;
