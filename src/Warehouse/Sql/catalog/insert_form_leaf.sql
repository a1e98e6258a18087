-- The leaves of a level at or below each member of a group that owes the form: one sender a leaf.
insert into bridge_form_leaf (form_key, leaf_key, sender_key)
select f.form_key, leaf.org_unit_key, sender.org_unit_key
from dim_form as f
join dim_org_unit as sender on sender.unit_group = @unitGroup and sender.is_expected = 1
join bridge_org_unit_ancestor as a on a.ancestor_key = sender.org_unit_key
join dim_org_unit as leaf
  on leaf.org_unit_key = a.org_unit_key
  and leaf.level = @level
  and leaf.is_leaf = 1
  and leaf.is_expected = 1
where f.form_code = @form
on conflict do nothing;
