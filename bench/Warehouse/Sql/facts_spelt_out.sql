-- Grain: one row per figure, its keys spelt out.
select p.period_code, u.unit_code, coalesce(above.unit_code, ''), m.measure_code, v.value_milli
from fact_value as v
join dim_period as p on p.period_key = v.period_key
join dim_org_unit as u on u.org_unit_key = v.org_unit_key
left join dim_org_unit as above on above.org_unit_key = u.parent_key
join dim_measure as m on m.measure_key = v.measure_key;
