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
