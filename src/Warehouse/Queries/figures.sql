-- Grain: one row per unit asked for and period asked for, reported or not.
-- Units: the one named, those of a level, or those right below a parent. Periods: the one named, or all of a kind up
-- to the last. The figure is an indicator or a single measure.
-- Where a period asks more than one form of an indicator, only leaves count that sent every one of them that they owe:
-- the marts know measures, not leaves, so there the sums are made leaf by leaf.
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
  select t.role, t.sign, t.contributes, t.measure_key, d.form_key, i.has_denominator, i.factor_milli
  from dim_indicator as i
  join bridge_indicator_term as t on t.indicator_key = i.indicator_key
  join dim_measure as d on d.measure_key = t.measure_key
  where i.indicator_id = @Figure
  union all
  select 'numerator', 1, 'value', measure_key, form_key, 0, 1000
  from dim_measure
  where measure_code = @Figure
),
form_period as (
  select
    f.form_key,
    p.period_key,
    p.period_code,
    p.date_to,
    exists (
      select 1
      from fact_obligation as o
      where o.period_key = p.period_key and o.form_key = f.form_key
    ) as is_asked
  from dim_form as f
  join dim_period as p on p.regime = f.regime
  join wanted_period as wp on wp.period_code = p.period_code
  where f.form_key in (select form_key from term)
),
several as (
  select period_code
  from form_period
  where is_asked = 1
  group by period_code
  having count(*) > 1
),
from_marts as (
  select
    w.org_unit_key,
    p.period_code,
    p.date_to,
    t.role,
    t.sign * case t.contributes
      when 'value' then m.value_milli
      when 'positive' then m.positive * 1000
      else m.reported * 1000
    end as milli,
    case when p.is_asked = 1 then coalesce(m.owed_reported, 0) end as reported,
    case when p.is_asked = 1 then coalesce(o.owed_leaves, 0) end as expected
  from wanted_unit as w
  cross join form_period as p
  join term as t on t.form_key = p.form_key
  left join mart_measure as m
    on m.measure_key = t.measure_key
    and m.period_key = p.period_key
    and m.org_unit_key = w.org_unit_key
    and m.breakdown_key = 0
  left join mart_owed as o
    on o.form_key = p.form_key and o.org_unit_key = w.org_unit_key
  where p.period_code not in (select period_code from several)
),
leaf as (
  select
    w.org_unit_key,
    p.period_code,
    max(p.date_to) as date_to,
    a.org_unit_key as leaf_key,
    count(l.leaf_key) > 0 as owes,
    count(l.leaf_key) = count(case when l.leaf_key is not null then r.org_unit_key end) as sent_all
  from wanted_unit as w
  cross join bridge_org_unit_ancestor as a on a.ancestor_key = w.org_unit_key
  cross join dim_org_unit as u on u.org_unit_key = a.org_unit_key and u.is_leaf = 1
  cross join form_period as p on p.is_asked = 1
  left join bridge_form_leaf as l on l.form_key = p.form_key and l.leaf_key = u.org_unit_key
  left join fact_row as r
    on r.period_key = p.period_key
    and r.form_key = p.form_key
    and r.org_unit_key = u.org_unit_key
  where p.period_code in (select period_code from several)
  group by w.org_unit_key, p.period_code, a.org_unit_key
),
from_leaves as (
  select
    f.org_unit_key,
    f.period_code,
    f.date_to,
    t.role,
    t.sign * case t.contributes
      when 'value' then m.value_milli
      when 'positive' then m.positive * 1000
      else m.reported * 1000
    end as milli,
    null as reported,
    null as expected
  from leaf as f
  -- In this order, from the few leaves to the mart: the planner would rather read all of a period.
  cross join form_period as p on p.period_code = f.period_code
  cross join term as t on t.form_key = p.form_key
  cross join mart_measure as m
    on m.measure_key = t.measure_key
    and m.period_key = p.period_key
    and m.org_unit_key = f.leaf_key
    and m.breakdown_key = 0
  where f.sent_all = 1
  union all
  select
    org_unit_key, period_code, max(date_to), null, null,
    sum(owes and sent_all), sum(owes)
  from leaf
  group by org_unit_key, period_code
),
contribution as (
  select * from from_marts
  union all
  select * from from_leaves
)
select
  c.period_code as PeriodCode,
  u.unit_code as UnitCode,
  u.name as UnitName,
  u.short_name as ShortName,
  u.level as Level,
  sum(case when c.role = 'numerator' then c.milli end) as NumeratorMilli,
  sum(case when c.role = 'denominator' then c.milli end) as DenominatorMilli,
  (select max(has_denominator) from term) as HasDenominator,
  (select max(factor_milli) from term) as FactorMilli,
  coalesce(min(c.reported), 0) as Reported,
  coalesce(max(c.expected), 0) as Expected
from contribution as c
join dim_org_unit as u on u.org_unit_key = c.org_unit_key
group by c.org_unit_key, c.period_code
order by u.sort_order, max(c.date_to);
