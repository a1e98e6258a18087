-- Grain: one row per leaf, column and period: what the leaf said, all breakdown values together, in a period and in those of the
-- same kind within three years up to it. The rows of a leaf stand together.
-- Reads the marts of these periods from end to end, leaf by leaf as they lie; no facts. It is a scan, and asked for as one.
with compared as materialized (
  select p.period_key, p.period_key = now.period_key as is_now
  from dim_period as now
  join dim_period as p on p.regime = now.regime and p.kind = now.kind
  where now.period_key = @PeriodKey
    and p.year > now.year - 3
    -- A year estimated and the same year made official end on one day; neither is before the other.
    and (p.date_to < now.date_to or p.period_key = now.period_key)
)
select m.org_unit_key, m.measure_key, p.is_now, m.value_milli
from dim_org_unit as u
cross join compared as p
cross join mart_measure as m on m.period_key = p.period_key and m.org_unit_key = u.org_unit_key
where u.is_leaf = 1 and m.breakdown_key = 0
order by u.org_unit_key;
