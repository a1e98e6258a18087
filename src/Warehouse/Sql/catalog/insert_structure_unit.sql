insert into bridge_structure_unit (
  structure_key, org_unit_key, parent_key, official_code, name, short_name, level, unit_group, is_expected, sort_order
)
select
  @structure,
  u.org_unit_key,
  (select p.org_unit_key from dim_org_unit as p where p.unit_code = @ParentCode),
  @OfficialCode, @Name, @ShortName, @Level, @Group, @IsExpected,
  u.sort_order
from dim_org_unit as u
where u.unit_code = @Code;
