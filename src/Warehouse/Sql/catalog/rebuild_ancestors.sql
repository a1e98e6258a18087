-- Every unit with itself and all units above it.
delete from bridge_org_unit_ancestor;

insert into bridge_org_unit_ancestor (org_unit_key, ancestor_key, distance)
with recursive climb (org_unit_key, ancestor_key, distance) as (
  select org_unit_key, org_unit_key, 0 from dim_org_unit
  union all
  select c.org_unit_key, u.parent_key, c.distance + 1
  from climb as c
  join dim_org_unit as u on u.org_unit_key = c.ancestor_key
  where u.parent_key is not null
)
select org_unit_key, ancestor_key, distance from climb;
