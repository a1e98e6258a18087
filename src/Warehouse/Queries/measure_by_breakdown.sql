-- Grain: one row per breakdown value that some leaf below the unit reported.
select
  b.breakdown_code as BreakdownCode,
  b.name as Name,
  m.value_milli as ValueMilli
from dim_measure as d
join dim_form as f on f.form_key = d.form_key
join dim_period as p on p.regime = f.regime and p.period_code = @period
join dim_org_unit as u on u.unit_code = @unit
join mart_measure as m
  on m.measure_key = d.measure_key
  and m.period_key = p.period_key
  and m.org_unit_key = u.org_unit_key
  and m.breakdown_key <> 0
join dim_breakdown as b on b.breakdown_key = m.breakdown_key
where d.measure_code = @measure
order by m.value_milli desc, b.sort_order;
