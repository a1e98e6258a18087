update dim_org_unit
set parent_key = (select p.org_unit_key from dim_org_unit as p where p.unit_code = @ParentCode)
where unit_code = @Code;
