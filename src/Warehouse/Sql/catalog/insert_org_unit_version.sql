insert into dim_org_unit_version (
  org_unit_key, ordinal, official_code, name, short_name, level, parent_key, unit_group, is_expected,
  valid_from, valid_to, recorded_from, recorded_to, source
)
select
  u.org_unit_key,
  @ordinal, @OfficialCode, @Name, @ShortName, @Level,
  (select p.org_unit_key from dim_org_unit as p where p.unit_code = @ParentCode),
  @Group, @IsExpected, @validFrom, @validTo, @recordedFrom, @recordedTo, @Source
from dim_org_unit as u
where u.unit_code = @Code;
