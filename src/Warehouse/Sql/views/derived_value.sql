-- Grain: one row per period, leaf unit and measure that was not received but follows from periods that were: beside
-- reported_value, and never in it. derived_from says how: '2021-6T - 2021-Q1' is the six months without the first quarter.
-- value_status: estimated where one of the periods read is, whatever the derived period itself would be, else actual.
-- A flow that would be negative is no value: value is null and is_impossible 1.
create view derived_value as
with possible as (
  select distinct b.period_key, v.org_unit_key, v.measure_key
  from bridge_period_way_part as b
  join mart_measure as v on v.period_key = b.part_key and v.breakdown_key = 0
  join dim_org_unit as u on u.org_unit_key = v.org_unit_key and u.is_leaf = 1
  left join mart_measure as own
    on own.period_key = b.period_key
    and own.org_unit_key = v.org_unit_key
    and own.measure_key = v.measure_key
    and own.breakdown_key = 0
  where own.measure_key is null
),
worth as (
  select
    d.period_key,
    d.org_unit_key,
    d.measure_key,
    d.derived_as,
    d.way,
    sum(b.sign * v.value_milli) as value_milli
  from possible as q
  join derivation as d
    on d.period_key = q.period_key and d.org_unit_key = q.org_unit_key and d.measure_key = q.measure_key
  join bridge_period_way_part as b
    on b.period_key = d.period_key and b.measure_class = d.derived_as and b.way = d.way
  join mart_measure as v
    on v.period_key = b.part_key
    and v.org_unit_key = d.org_unit_key
    and v.measure_key = case b.is_left_over when 0 then d.measure_key else d.left_over_key end
    and v.breakdown_key = 0
  group by d.period_key, d.org_unit_key, d.measure_key
)
select
  p.period_code,
  u.unit_code,
  u.name as unit_name,
  m.measure_code,
  m.label as measure_label,
  case when w.value_milli >= 0 or w.derived_as <> 'flow' then w.value_milli / 1000.0 end as value,
  m.unit_of_measure,
  y.reads as derived_from,
  w.derived_as,
  w.value_milli < 0 and w.derived_as = 'flow' as is_impossible,
  y.value_status
from worth as w
join dim_period as p on p.period_key = w.period_key
join dim_org_unit as u on u.org_unit_key = w.org_unit_key
join dim_measure as m on m.measure_key = w.measure_key
join dim_period_way as y
  on y.period_key = w.period_key and y.measure_class = w.derived_as and y.way = w.way;
