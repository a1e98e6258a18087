-- Grain: one row per leaf of a unit that sent a period itself and also all parts of a way in which it follows from others (the
-- first such way): the figure as sent, and as it follows. Figures of flows only; nothing for others.
-- Leaves are those of the period; structure as in figures.sql, whole leaves only.
with term as (
  select t.role, t.sign, t.contributes, t.measure_key, t.form_key, d.derived_as
  from bridge_figure_term as t
  join dim_measure as d on d.measure_key = t.measure_key
  where t.figure = @Figure
),
asked as (
  select
    f.form_key, p.period_key, p.structure_key as of_structure_key, coalesce(@Structure, p.structure_key) as structure_key
  from (select distinct form_key from term) as t
  join dim_form as f on f.form_key = t.form_key
  join dim_period as p on p.regime = f.regime and p.period_code = @Period
  where exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    )
    -- Two calendars have two ways, and stocks do not add.
    and (select count(distinct regime) from dim_form where form_key in (select form_key from term)) = 1
    and not exists (select 1 from term where derived_as is not 'flow' or contributes <> 'value')
),
leaf as (
  select q.period_key, a.org_unit_key as leaf_key
  from dim_org_unit as w
  cross join asked as q
  cross join bridge_org_unit_cover as c
    on c.structure_key = q.structure_key
    and c.of_structure_key = q.of_structure_key
    and c.org_unit_key = w.org_unit_key
    and c.share_from = 0
    and c.share_to = 1000000
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = q.of_structure_key and a.ancestor_key = c.part_key
  join fact_row as r
    on r.period_key = q.period_key and r.form_key = q.form_key and r.org_unit_key = a.org_unit_key
  where w.unit_code = @Unit
  group by q.period_key, a.org_unit_key
  having count(*) = (select count(*) from asked)
),
taken as (
  select
    l.period_key,
    l.leaf_key,
    (
      select min(y.way)
      from dim_period_way as y
      where y.period_key = l.period_key
        and y.measure_class = 'flow'
        and not exists (
          select 1
          from bridge_period_way_part as b
          cross join asked as q
          left join fact_row as r
            on r.period_key = b.part_key and r.form_key = q.form_key and r.org_unit_key = l.leaf_key
          where b.period_key = y.period_key
            and b.measure_class = 'flow'
            and b.way = y.way
            and r.org_unit_key is null
        )
    ) as way
  from leaf as l
),
sent as (
  select
    k.leaf_key,
    sum(case when t.role = 'numerator' then t.sign * m.value_milli end) as numerator_milli,
    sum(case when t.role = 'denominator' then t.sign * m.value_milli end) as denominator_milli
  from taken as k
  cross join term as t
  cross join mart_measure as m
    on m.period_key = k.period_key
    and m.org_unit_key = k.leaf_key
    and m.measure_key = t.measure_key
    and m.breakdown_key = 0
  where k.way is not null
  group by k.leaf_key
),
follows as (
  select
    k.leaf_key,
    sum(case when t.role = 'numerator' then b.sign * t.sign * m.value_milli end) as numerator_milli,
    sum(case when t.role = 'denominator' then b.sign * t.sign * m.value_milli end) as denominator_milli
  from taken as k
  cross join bridge_period_way_part as b
    on b.period_key = k.period_key and b.measure_class = 'flow' and b.way = k.way
  cross join term as t
  cross join mart_measure as m
    on m.period_key = b.part_key
    and m.org_unit_key = k.leaf_key
    and m.measure_key = t.measure_key
    and m.breakdown_key = 0
  group by k.leaf_key
)
select
  u.unit_code as UnitCode,
  u.name as UnitName,
  y.reads as Reads,
  s.numerator_milli as NumeratorMilli,
  s.denominator_milli as DenominatorMilli,
  f.numerator_milli as OtherNumeratorMilli,
  f.denominator_milli as OtherDenominatorMilli,
  p.value_status = 'estimated' or y.value_status = 'estimated' as IsEstimated
from taken as k
join sent as s on s.leaf_key = k.leaf_key
join follows as f on f.leaf_key = k.leaf_key
join dim_org_unit as u on u.org_unit_key = k.leaf_key
join dim_period as p on p.period_key = k.period_key
join dim_period_way as y
  on y.period_key = k.period_key and y.measure_class = 'flow' and y.way = k.way
order by u.sort_order;
