-- In each structure the leaves of a level at or below each member of a group that owes the form: one sender a leaf.
insert into bridge_form_leaf (structure_key, form_key, leaf_key, sender_key)
select sender.structure_key, f.form_key, leaf.org_unit_key, sender.org_unit_key
from dim_form as f
join bridge_structure_unit as sender on sender.unit_group = @unitGroup and sender.is_expected = 1
join bridge_org_unit_ancestor as a
  on a.structure_key = sender.structure_key and a.ancestor_key = sender.org_unit_key
join bridge_structure_unit as leaf
  on leaf.structure_key = a.structure_key
  and leaf.org_unit_key = a.org_unit_key
  and leaf.level = @level
  and leaf.is_expected = 1
join dim_org_unit as u on u.org_unit_key = leaf.org_unit_key and u.is_leaf = 1
where f.form_code = @form
on conflict do nothing;
