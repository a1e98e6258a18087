-- Grain: the one unit asked for.
select org_unit_key from dim_org_unit where unit_code = @unit;
