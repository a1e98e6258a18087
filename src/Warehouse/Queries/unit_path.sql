-- Grain: one row per unit from the province down to the one asked for.
select
  a.unit_code as UnitCode,
  a.name as Name,
  a.short_name as ShortName,
  a.level as Level,
  a.is_leaf as IsLeaf
from dim_org_unit as u
join bridge_org_unit_ancestor as b on b.org_unit_key = u.org_unit_key
join dim_org_unit as a on a.org_unit_key = b.ancestor_key
where u.unit_code = @unit
order by b.distance desc;
