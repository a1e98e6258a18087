-- Grain: one row per period of the two, each over the same leaves of a unit: those that sent in both of them every form
-- of the figure that is asked there and that they owe. Reported is how many they are; nothing where there are none.
with term as (
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
asked as (
  select
    f.form_key, p.period_key, p.period_code,
    p.structure_key as of_structure_key,
    coalesce(@Structure, p.structure_key) as structure_key
  from dim_form as f
  join dim_period as p on p.regime = f.regime and p.period_code in (@Period, @Before)
  where f.form_key in (select form_key from term)
    and exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    )
),
sent as (
  select a.org_unit_key as leaf_key, q.period_code
  from dim_org_unit as w
  cross join asked as q
  -- A share of a leaf is no leaf.
  cross join bridge_org_unit_cover as c
    on c.structure_key = q.structure_key
    and c.of_structure_key = q.of_structure_key
    and c.org_unit_key = w.org_unit_key
    and c.share_from = 0
    and c.share_to = 1000000
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = q.of_structure_key and a.ancestor_key = c.part_key
  join bridge_form_leaf as l
    on l.structure_key = q.of_structure_key and l.form_key = q.form_key and l.leaf_key = a.org_unit_key
  left join fact_row as r
    on r.period_key = q.period_key and r.form_key = q.form_key and r.org_unit_key = a.org_unit_key
  where w.unit_code = @Unit
  group by a.org_unit_key, q.period_code
  having count(*) = count(r.org_unit_key)
),
alike as (
  select leaf_key from sent group by leaf_key having count(*) = 2
)
select
  q.period_code as PeriodCode,
  u.unit_code as UnitCode,
  u.name as UnitName,
  u.short_name as ShortName,
  u.level as Level,
  sum(case when t.role = 'numerator' then t.sign *
    case t.contributes
      when 'value' then m.value_milli
      when 'positive' then m.positive * 1000
      else m.reported * 1000
    end end) as NumeratorMilli,
  sum(case when t.role = 'denominator' then t.sign *
    case t.contributes
      when 'value' then m.value_milli
      when 'positive' then m.positive * 1000
      else m.reported * 1000
    end end) as DenominatorMilli,
  max(t.has_denominator) as HasDenominator,
  max(t.factor_milli) as FactorMilli,
  (select count(*) from alike) as Reported,
  (select count(*) from alike) as Expected,
  0 as IsEstimate
from alike as s
-- In this order, from the leaves to the mart: the planner would rather read all of a period.
cross join asked as q
cross join term as t on t.form_key = q.form_key
cross join mart_measure as m
  on m.period_key = q.period_key
  and m.org_unit_key = s.leaf_key
  and m.measure_key = t.measure_key
  and m.breakdown_key = 0
join dim_org_unit as u on u.unit_code = @Unit
group by q.period_code;
