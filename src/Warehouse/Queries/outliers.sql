-- Grain: one row per leaf and column whose figure of a period is far from what the leaf said in the periods of the same
-- kind within three years up to it, all breakdown values together: more than @Times away from their mean, and by @Above.
-- Reads the mart of that period from end to end, in the order in which it lies, and beside each row those of the earlier
-- periods; no facts. It is a scan, and asked for as one.
with earlier as materialized (
  select p.period_key
  from dim_period as now
  join dim_period as p on p.regime = now.regime and p.kind = now.kind
  where now.period_key = @PeriodKey and p.date_to < now.date_to and p.year > now.year - 3
),
said as (
  select m.org_unit_key, m.measure_key, m.value_milli as now_milli, sum(b.value_milli) as sum_milli, count(*) as points
  from mart_measure as m
  cross join dim_org_unit as u on u.org_unit_key = m.org_unit_key and u.is_leaf = 1
  cross join earlier as e
  cross join mart_measure as b
    on b.period_key = e.period_key
    and b.org_unit_key = m.org_unit_key
    and b.measure_key = m.measure_key
    and b.breakdown_key = 0
  where m.period_key = @PeriodKey and m.breakdown_key = 0
  group by m.org_unit_key, m.measure_key
)
select
  u.unit_code as UnitCode,
  u.name as UnitName,
  d.measure_code as MeasureCode,
  d.label as MeasureLabel,
  d.unit_of_measure as UnitOfMeasure,
  s.now_milli as NowMilli,
  s.sum_milli / s.points as MeanMilli,
  s.points as Points
from said as s
cross join dim_org_unit as u on u.org_unit_key = s.org_unit_key
cross join dim_measure as d on d.measure_key = s.measure_key
where abs(s.now_milli - s.sum_milli / s.points) >= @Above * 1000
  and (s.now_milli * s.points > s.sum_milli * @Times or s.now_milli * s.points * @Times < s.sum_milli)
order by abs(s.now_milli - s.sum_milli / s.points) desc, u.sort_order, d.measure_key
limit @Most;
