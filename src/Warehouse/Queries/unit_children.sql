-- Grain: one row per unit right below the one asked for.
select
  c.unit_code as UnitCode,
  c.name as Name,
  c.short_name as ShortName,
  c.level as Level,
  c.is_leaf as IsLeaf
from dim_org_unit as u
join dim_org_unit as c on c.parent_key = u.org_unit_key
where u.unit_code = @unit
order by c.sort_order;
