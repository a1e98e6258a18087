-- In each structure every unit with itself and all units above it, and which structure each period belongs to.
insert into bridge_org_unit_ancestor (structure_key, org_unit_key, ancestor_key, distance)
with recursive climb (structure_key, org_unit_key, ancestor_key, distance) as (
  select structure_key, org_unit_key, org_unit_key, 0 from bridge_structure_unit
  union all
  select c.structure_key, c.org_unit_key, u.parent_key, c.distance + 1
  from climb as c
  join bridge_structure_unit as u
    on u.structure_key = c.structure_key and u.org_unit_key = c.ancestor_key
  where u.parent_key is not null
)
select structure_key, org_unit_key, ancestor_key, distance from climb;

-- Periods that ended before there was a province have the first structure.
update dim_period
set structure_key = coalesce(
  (select max(s.structure_key) from dim_structure as s where s.valid_from <= dim_period.date_to),
  (select min(s.structure_key) from dim_structure as s)
);
