-- Grain: one row per breakdown value that some leaf at or below the unit reported.
-- Units above leaves have their sums in the mart; a leaf's own values are its facts.
with place as (
  select d.measure_key, p.period_key, u.org_unit_key
  from dim_measure as d
  join dim_form as f on f.form_key = d.form_key
  join dim_period as p on p.regime = f.regime and p.period_code = @period
  join dim_org_unit as u on u.unit_code = @unit
  where d.measure_code = @measure
),
part as (
  select m.breakdown_key, m.value_milli
  from place as w
  join mart_measure as m
    on m.period_key = w.period_key
    and m.org_unit_key = w.org_unit_key
    and m.measure_key = w.measure_key
    and m.breakdown_key > 0
  union all
  select v.breakdown_key, v.value_milli
  from place as w
  join fact_value as v
    on v.period_key = w.period_key
    and v.org_unit_key = w.org_unit_key
    and v.measure_key = w.measure_key
    and v.breakdown_key > 0
)
select
  b.breakdown_code as BreakdownCode,
  b.name as Name,
  p.value_milli as ValueMilli
from part as p
join dim_breakdown as b on b.breakdown_key = p.breakdown_key
order by p.value_milli desc, b.sort_order;
