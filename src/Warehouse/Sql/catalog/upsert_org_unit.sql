insert into dim_org_unit (
  unit_code, official_code, name, short_name, level, unit_group, is_leaf, is_expected, valid_from, valid_to, sort_order
)
values (@Code, @OfficialCode, @Name, @ShortName, @Level, @Group, @isLeaf, @IsExpected, @validFrom, @validTo, @order)
on conflict (unit_code) do update set
  official_code = excluded.official_code,
  name = excluded.name,
  short_name = excluded.short_name,
  level = excluded.level,
  unit_group = excluded.unit_group,
  is_leaf = excluded.is_leaf,
  is_expected = excluded.is_expected,
  valid_from = excluded.valid_from,
  valid_to = excluded.valid_to,
  sort_order = excluded.sort_order;
