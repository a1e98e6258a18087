select unit_code, org_unit_key from dim_org_unit;
