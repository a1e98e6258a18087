-- Grain: one row per leaf and column whose figure of a period is far from what the leaf said in the periods of the same
-- kind within three years up to it, all breakdown values together: more than @Times away from their mean, and by @Above.
-- Reads the marts of those periods from end to end, no facts: it is a scan, and asked for as one.
with span as (
  select p.period_key, p.regime, p.date_to, p.period_code = @Period as is_now
  from dim_period as p
  join dim_period as now on now.regime = p.regime and now.kind = p.kind and now.period_code = @Period
  where p.date_to <= now.date_to and p.year > now.year - 3
),
leaf as (
  select org_unit_key from dim_org_unit where is_leaf = 1
),
said as (
  select
    m.org_unit_key,
    m.measure_key,
    max(case when s.is_now = 1 then m.value_milli end) as now_milli,
    sum(case when s.is_now = 0 then m.value_milli end) as sum_milli,
    sum(s.is_now = 0) as points
  from span as s
  cross join mart_measure as m on m.period_key = s.period_key
  where m.breakdown_key = 0 and m.org_unit_key in (select org_unit_key from leaf)
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
join dim_org_unit as u on u.org_unit_key = s.org_unit_key
join dim_measure as d on d.measure_key = s.measure_key
where s.now_milli is not null
  and s.points > 0
  and abs(s.now_milli - s.sum_milli / s.points) >= @Above * 1000
  and (s.now_milli * s.points > s.sum_milli * @Times or s.now_milli * s.points * @Times < s.sum_milli)
order by abs(s.now_milli - s.sum_milli / s.points) desc, u.sort_order, d.measure_key
limit @Most;
