select unit_code as code, org_unit_key as key from dim_org_unit;
