-- Grain: one row per figure and period of the two asked for, each over the same leaves of a unit: those that sent in both of
-- them every form of the figure that is asked there and that they owe. Reported is how many they are; nothing where there
-- are none.
-- Questions: a list of [figure, period, period before]. What the others sent is taken off the sum of the marts.
-- The cross joins fix the order, from the few things asked for to the marts.
with question as materialized (
  select row_number() over () as line, value ->> 0 as figure, value ->> 1 as period_now, value ->> 2 as period_before
  from json_each(@Questions)
),
term as materialized (
  select q.line, t.role, t.sign, t.contributes, t.measure_key, t.form_key
  from question as q
  cross join bridge_figure_term as t on t.figure = q.figure
),
-- Figures of the same forms in the same two periods are compared over the same leaves: these are looked for once, for the
-- first of them.
basis as materialized (
  select
    q.line, q.figure, q.period_now, q.period_before, f.has_denominator, f.factor_milli,
    min(q.line) over (partition by q.period_now, q.period_before, f.forms) as basis
  from question as q
  cross join dim_figure as f on f.figure = q.figure
),
reading as materialized (
  select
    b.basis, p.period_code = b.period_now as is_now,
    f.form_key, p.period_key, p.period_code,
    p.structure_key as of_structure_key,
    coalesce(@Structure, p.structure_key) as structure_key,
    exists (
      select 1 from fact_row as r where r.period_key = p.period_key and r.form_key = f.form_key
    ) as is_begun
  from basis as b
  cross join (select distinct line, form_key from term) as t on t.line = b.line
  cross join dim_form as f on f.form_key = t.form_key
  cross join dim_period as p on p.regime = f.regime and p.period_code in (b.period_now, b.period_before)
  where b.line = b.basis
    and exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    )
),
-- Both periods ask the same forms of the same units, and somebody sent each of them.
side as materialized (
  select
    basis, is_now, period_code,
    group_concat(form_key, ',' order by form_key) as forms,
    count(*) as several,
    min(form_key) as first_form_key,
    group_concat(form_key || ' ' || of_structure_key, ',' order by form_key) as owed_by,
    min(is_begun) as is_begun
  from reading
  group by basis, is_now
),
pair as materialized (
  select basis, count(distinct owed_by) > 1 as is_changed
  from side
  group by basis
  having count(*) = 2 and max(is_begun) = 1
),
-- Leaves that owe nothing of a figure in one of the periods, or have not sent all of what they owe.
other as materialized (
  select r.basis, g.leaf_key
  from pair as q
  cross join reading as r on r.basis = q.basis
  cross join mart_gap as g on g.period_key = r.period_key and g.form_key = r.form_key
  where g.kind = 'missing'
    or not exists (
      select 1
      from reading as x
      join bridge_form_leaf as l
        on l.structure_key = x.of_structure_key and l.form_key = x.form_key and l.leaf_key = g.leaf_key
      where x.basis = r.basis and x.is_now = r.is_now
    )
  union
  select r.basis, l.leaf_key
  from pair as q
  cross join reading as r on r.basis = q.basis
  cross join bridge_form_leaf as l on l.structure_key = r.of_structure_key and l.form_key = r.form_key
  where r.is_begun = 0
  union
  select r.basis, l.leaf_key
  from pair as q
  cross join reading as r on r.basis = q.basis
  cross join bridge_form_leaf as l on l.structure_key = r.of_structure_key and l.form_key = r.form_key
  where q.is_changed = 1
    and not exists (
      select 1
      from reading as x
      join bridge_form_leaf as h
        on h.structure_key = x.of_structure_key and h.form_key = x.form_key and h.leaf_key = l.leaf_key
      where x.basis = r.basis and x.is_now <> r.is_now
    )
),
-- A share of a leaf is no leaf.
part as materialized (
  select r.basis, r.is_now, r.form_key, r.period_key, r.of_structure_key, c.part_key
  from dim_org_unit as w
  cross join pair as q
  cross join reading as r on r.basis = q.basis
  cross join bridge_org_unit_cover as c
    on c.structure_key = r.structure_key
    and c.of_structure_key = r.of_structure_key
    and c.org_unit_key = w.org_unit_key
    and c.share_from = 0
    and c.share_to = 1000000
  where w.unit_code = @Unit
),
other_part as materialized (
  select w.basis, w.is_now, w.form_key, w.period_key, w.of_structure_key, l.leaf_key
  from other as l
  cross join reading as r on r.basis = l.basis
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = r.of_structure_key and a.org_unit_key = l.leaf_key
  cross join part as w
    on w.basis = r.basis
    and w.is_now = r.is_now
    and w.form_key = r.form_key
    and w.part_key = a.ancestor_key
),
-- A leaf that owes in one of the periods and has a row in neither is counted among those who owe, and taken off here.
leaves as materialized (
  select
    w.basis,
    sum(case s.several when 1 then coalesce(o.owed_leaves, 0) else coalesce(t.owed_leaves, 0) end) - (
      select count(distinct x.leaf_key)
      from other_part as x
      where x.basis = w.basis
        and x.is_now = 1
        and exists (
          select 1
          from bridge_form_leaf as l
          join reading as y on y.basis = x.basis and y.is_now = 1
            and l.structure_key = y.of_structure_key and l.form_key = y.form_key
          where l.leaf_key = x.leaf_key
        )
    ) as alike
  from part as w
  cross join side as s
    on s.basis = w.basis and s.is_now = 1 and s.first_form_key = w.form_key
  left join mart_owed as o
    on o.structure_key = w.of_structure_key and o.form_key = w.form_key and o.org_unit_key = w.part_key
  left join mart_owed_together as t
    on t.structure_key = w.of_structure_key and t.forms = s.forms and t.org_unit_key = w.part_key
  where w.is_now = 1
  group by w.basis
),
piece as (
  select basis, is_now, form_key, period_key, part_key as org_unit_key, 1 as counted from part
  union all
  select basis, is_now, form_key, period_key, leaf_key, -1 from other_part
),
worth as materialized (
  select
    b.line, w.is_now,
    sum(case when t.role = 'numerator' then w.counted * t.sign *
      case t.contributes
        when 'value' then m.value_milli
        when 'positive' then m.positive * 1000
        else m.reported * 1000
      end end) as numerator_milli,
    sum(case when t.role = 'numerator' then w.counted * m.reported end) as above_leaves,
    sum(case when t.role = 'denominator' then w.counted * t.sign *
      case t.contributes
        when 'value' then m.value_milli
        when 'positive' then m.positive * 1000
        else m.reported * 1000
      end end) as denominator_milli,
    sum(case when t.role = 'denominator' then w.counted * m.reported end) as below_leaves
  from piece as w
  cross join basis as b on b.basis = w.basis
  cross join term as t on t.line = b.line and t.form_key = w.form_key
  cross join mart_measure as m
    on m.period_key = w.period_key
    and m.org_unit_key = w.org_unit_key
    and m.measure_key = t.measure_key
    and m.breakdown_key = 0
  group by b.line, w.is_now
)
select
  q.figure as FigureCode,
  s.period_code as PeriodCode,
  u.unit_code as UnitCode,
  u.name as UnitName,
  u.short_name as ShortName,
  u.level as Level,
  case when w.above_leaves > 0 then w.numerator_milli end as NumeratorMilli,
  case when w.below_leaves > 0 then w.denominator_milli end as DenominatorMilli,
  q.has_denominator as HasDenominator,
  q.factor_milli as FactorMilli,
  l.alike as Reported,
  l.alike as Expected,
  0 as IsEstimate,
  'actual' as ValueStatus,
  null as ActualTo
from leaves as l
cross join side as s on s.basis = l.basis
cross join basis as q on q.basis = l.basis
cross join worth as w on w.line = q.line and w.is_now = s.is_now
cross join dim_org_unit as u on u.unit_code = @Unit
where l.alike > 0
  and (coalesce(w.above_leaves, 0) > 0 or coalesce(w.below_leaves, 0) > 0);
