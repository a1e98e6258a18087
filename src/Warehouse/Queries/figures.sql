-- Grain: one row per unit asked for and period asked for, reported or not.
-- Units: the one named, those of a level, or those right below a parent. Periods: the one named, or all of a kind up
-- to the last. The figure is an indicator or a single measure. Structure: which units there are and below whom; null for
-- those of each period itself (as reported). A unit that a structure does not have gives no row.
-- Where a period asks more than one form of an indicator, only leaves count that sent every one of them that they owe:
-- the marts know measures, not leaves, so there the sums are made leaf by leaf.
-- Shares of a figure v are floor(v * share_to) - floor(v * share_from), in millionths: what is divided adds up exactly.
with wanted_period as (
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
    p.structure_key as of_structure_key,
    coalesce(@Structure, p.structure_key) as structure_key,
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
place as (
  select p.*, u.org_unit_key
  from dim_org_unit as n
  cross join form_period as p
  join bridge_structure_unit as u
    on u.structure_key = p.structure_key and u.org_unit_key = n.org_unit_key
  where n.unit_code = @Unit
  union all
  select p.*, u.org_unit_key
  from form_period as p
  cross join bridge_structure_unit as u on u.structure_key = p.structure_key and u.level = @Level
  join dim_org_unit as n on n.org_unit_key = u.org_unit_key
  where u.is_expected = 1 or n.is_leaf = 0
  union all
  select p.*, u.org_unit_key
  from dim_org_unit as n
  cross join form_period as p
  cross join bridge_structure_unit as u
    on u.structure_key = p.structure_key and u.parent_key = n.org_unit_key
  where n.unit_code = @Parent
),
part as (
  select
    w.org_unit_key, w.form_key, w.period_key, w.period_code, w.date_to, w.structure_key, w.of_structure_key, w.is_asked,
    c.part_key, c.share_from, c.share_to, c.counts
  from place as w
  cross join bridge_org_unit_cover as c
    on c.structure_key = w.structure_key
    and c.of_structure_key = w.of_structure_key
    and c.org_unit_key = w.org_unit_key
),
from_marts as (
  select
    w.org_unit_key,
    w.period_code,
    w.form_key,
    t.role,
    w.share_from,
    w.share_to,
    t.sign * case t.contributes
      when 'value' then m.value_milli
      when 'positive' then m.positive * 1000
      else m.reported * 1000
    end as milli
  from part as w
  join term as t on t.form_key = w.form_key
  cross join mart_measure as m
    on m.measure_key = t.measure_key
    and m.period_key = w.period_key
    and m.org_unit_key = w.part_key
    and m.breakdown_key = 0
  where w.period_code not in (select period_code from several)
),
standing_of_measure as (
  select
    w.org_unit_key,
    w.period_code,
    sum(coalesce(m.owed_reported, 0) * w.counts) as reported,
    sum(coalesce(o.owed_leaves, 0) * w.counts) as expected
  from part as w
  join (select distinct measure_key, form_key from term) as t on t.form_key = w.form_key
  left join mart_measure as m
    on m.measure_key = t.measure_key
    and m.period_key = w.period_key
    and m.org_unit_key = w.part_key
    and m.breakdown_key = 0
  left join mart_owed as o
    on o.structure_key = w.of_structure_key
    and o.form_key = w.form_key
    and o.org_unit_key = w.part_key
  where w.is_asked = 1
    and w.period_code not in (select period_code from several)
  group by w.org_unit_key, w.period_code, t.measure_key
),
leaf as (
  select
    w.org_unit_key,
    w.period_code,
    a.org_unit_key as leaf_key,
    w.share_from,
    w.share_to,
    w.counts,
    count(l.leaf_key) > 0 as owes,
    count(l.leaf_key) = count(case when l.leaf_key is not null then r.org_unit_key end) as sent_all
  from part as w
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = w.of_structure_key and a.ancestor_key = w.part_key
  cross join dim_org_unit as u on u.org_unit_key = a.org_unit_key and u.is_leaf = 1
  left join bridge_form_leaf as l
    on l.structure_key = w.of_structure_key and l.form_key = w.form_key and l.leaf_key = u.org_unit_key
  left join fact_row as r
    on r.period_key = w.period_key
    and r.form_key = w.form_key
    and r.org_unit_key = u.org_unit_key
  where w.is_asked = 1
    and w.period_code in (select period_code from several)
  group by w.org_unit_key, w.period_code, a.org_unit_key, w.share_from
),
from_leaves as (
  select
    f.org_unit_key,
    f.period_code,
    p.form_key,
    t.role,
    f.share_from,
    f.share_to,
    t.sign * case t.contributes
      when 'value' then m.value_milli
      when 'positive' then m.positive * 1000
      else m.reported * 1000
    end as milli
  from leaf as f
  -- In this order, from the few leaves to the mart: the planner would rather read all of a period.
  cross join form_period as p on p.period_code = f.period_code and p.is_asked = 1
  cross join term as t on t.form_key = p.form_key
  cross join mart_measure as m
    on m.measure_key = t.measure_key
    and m.period_key = p.period_key
    and m.org_unit_key = f.leaf_key
    and m.breakdown_key = 0
  where f.sent_all = 1
),
contribution as (
  select
    org_unit_key,
    period_code,
    role,
    share_from > 0 or share_to < 1000000 as is_estimate,
    (milli / 1000000) * share_to + ((milli % 1000000) * share_to) / 1000000
      - (milli / 1000000) * share_from - ((milli % 1000000) * share_from) / 1000000 as milli
  from (select * from from_marts union all select * from from_leaves)
),
total as (
  select
    org_unit_key,
    period_code,
    sum(case when role = 'numerator' then milli end) as numerator_milli,
    sum(case when role = 'denominator' then milli end) as denominator_milli,
    max(is_estimate) as is_estimate
  from contribution
  group by org_unit_key, period_code
),
standing as (
  select org_unit_key, period_code, min(reported) as reported, max(expected) as expected
  from (
    select org_unit_key, period_code, reported, expected from standing_of_measure
    union all
    select org_unit_key, period_code, sum(owes and sent_all and counts), sum(owes and counts)
    from leaf
    group by org_unit_key, period_code
  )
  group by org_unit_key, period_code
),
asked as (
  select org_unit_key, period_code, max(structure_key) as structure_key, max(date_to) as date_to
  from place
  group by org_unit_key, period_code
)
select
  q.period_code as PeriodCode,
  n.unit_code as UnitCode,
  u.name as UnitName,
  u.short_name as ShortName,
  u.level as Level,
  t.numerator_milli as NumeratorMilli,
  t.denominator_milli as DenominatorMilli,
  (select max(has_denominator) from term) as HasDenominator,
  (select max(factor_milli) from term) as FactorMilli,
  coalesce(s.reported, 0) as Reported,
  coalesce(s.expected, 0) as Expected,
  coalesce(t.is_estimate, 0) as IsEstimate
from asked as q
join dim_org_unit as n on n.org_unit_key = q.org_unit_key
join bridge_structure_unit as u
  on u.structure_key = q.structure_key and u.org_unit_key = q.org_unit_key
left join total as t on t.org_unit_key = q.org_unit_key and t.period_code = q.period_code
left join standing as s on s.org_unit_key = q.org_unit_key and s.period_code = q.period_code
order by u.sort_order, q.date_to;
