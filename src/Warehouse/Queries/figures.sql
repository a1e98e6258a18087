-- Grain: one row per unit asked for and period asked for, reported or not.
-- Units: the one named, those of a level, or those right below a parent. Periods: the one named, or all of a kind up
-- to the last. The figure is an indicator or a single measure.
with wanted_unit as (
  select org_unit_key from dim_org_unit where unit_code = @Unit
  union all
  select org_unit_key from dim_org_unit where level = @Level and (is_expected = 1 or is_leaf = 0)
  union all
  select c.org_unit_key
  from dim_org_unit as c
  join dim_org_unit as p on p.org_unit_key = c.parent_key
  where p.unit_code = @Parent
),
wanted_period as (
  select @Period as period_code where @Period is not null
  union
  select period_code
  from dim_period
  where kind = @Kind
    and date_to <= (select max(date_to) from dim_period where period_code = @LastPeriod)
),
term as (
  select t.role, t.sign, t.contributes, t.measure_key, i.has_denominator, i.factor_milli
  from dim_indicator as i
  join bridge_indicator_term as t on t.indicator_key = i.indicator_key
  where i.indicator_id = @Figure
  union all
  select 'numerator', 1, 'value', measure_key, 0, 1000
  from dim_measure
  where measure_code = @Figure
),
contribution as (
  select
    w.org_unit_key,
    p.period_code,
    p.date_to,
    t.role,
    t.has_denominator,
    t.factor_milli,
    t.sign * case t.contributes
      when 'value' then m.value_milli
      when 'positive' then m.positive * 1000
      else m.reported * 1000
    end as milli,
    coalesce(m.owed_reported, 0) as reported,
    coalesce(o.owed_leaves, 0) as expected
  from wanted_unit as w
  cross join wanted_period as wp
  cross join term as t
  join dim_measure as d on d.measure_key = t.measure_key
  join dim_form as f on f.form_key = d.form_key
  join dim_period as p on p.regime = f.regime and p.period_code = wp.period_code
  left join mart_measure as m
    on m.measure_key = t.measure_key
    and m.period_key = p.period_key
    and m.org_unit_key = w.org_unit_key
    and m.breakdown_key = 0
  left join mart_owed as o
    on o.form_key = d.form_key and o.org_unit_key = w.org_unit_key
)
select
  c.period_code as PeriodCode,
  u.unit_code as UnitCode,
  u.name as UnitName,
  u.short_name as ShortName,
  u.level as Level,
  sum(case when c.role = 'numerator' then c.milli end) as NumeratorMilli,
  sum(case when c.role = 'denominator' then c.milli end) as DenominatorMilli,
  max(c.has_denominator) as HasDenominator,
  max(c.factor_milli) as FactorMilli,
  min(c.reported) as Reported,
  max(c.expected) as Expected
from contribution as c
join dim_org_unit as u on u.org_unit_key = c.org_unit_key
group by c.org_unit_key, c.period_code
order by u.sort_order, max(c.date_to);
