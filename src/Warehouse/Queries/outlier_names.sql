-- Grain: one row per figure found, [unit key, measure key, now, mean, points], in the words of the catalog; the furthest off first.
select
  u.unit_code as UnitCode,
  u.name as UnitName,
  d.measure_code as MeasureCode,
  d.label as MeasureLabel,
  d.unit_of_measure as UnitOfMeasure,
  f.value ->> 2 as NowMilli,
  f.value ->> 3 as MeanMilli,
  f.value ->> 4 as Points
from json_each(@Found) as f
join dim_org_unit as u on u.org_unit_key = f.value ->> 0
join dim_measure as d on d.measure_key = f.value ->> 1
order by abs((f.value ->> 2) - (f.value ->> 3)) desc, u.sort_order, d.measure_key;
