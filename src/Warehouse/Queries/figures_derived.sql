-- Grain: one row per unit and period of figures.sql that nobody has sent but that follows from periods that were received.
-- Parameters and structures as there. A figure is received or derived, never a mixture: of a period in which a return of one
-- of its forms stands nothing is given here.
-- Leaf by leaf: a leaf counts where every term that it owes can be derived and no flow comes out below zero (refused).
-- A part read is divided by its own share, so that the cells behind add up to the figure exactly.
with question as materialized (
  select
    value ->> 0 as figure,
    value ->> 1 as period_code,
    value ->> 2 as kind,
    (select max(date_to) from dim_period where period_code = value ->> 3) as last_day
  from json_each(@Questions)
),
wanted as materialized (
  select figure, period_code from question where period_code is not null
  union
  select q.figure, p.period_code
  from question as q
  cross join dim_period as p on p.kind = q.kind and p.date_to <= q.last_day
),
term as materialized (
  select q.figure, t.role, t.ordinal, t.sign, t.contributes, t.measure_key, t.form_key, d.derived_as
  from (select distinct figure from wanted) as q
  cross join bridge_figure_term as t on t.figure = q.figure
  cross join dim_measure as d on d.measure_key = t.measure_key
),
-- Forms that have a say in a period: asked there or in one that it could be derived from.
playing as materialized (
  select
    w.figure,
    f.form_key,
    p.period_key,
    p.period_code,
    p.structure_key as of_structure_key,
    coalesce(@Structure, p.structure_key) as structure_key,
    t.never,
    exists (
      select 1 from fact_row as r where r.period_key = p.period_key and r.form_key = f.form_key
    ) as is_sent,
    exists (
      select 1
      from dim_period_way as y
      where y.period_key = p.period_key
        and not exists (
          select 1
          from bridge_period_way_part as b
          where b.period_key = y.period_key
            and b.measure_class = y.measure_class
            and b.way = y.way
            and not exists (
              select 1 from fact_row as r where r.period_key = b.part_key and r.form_key = f.form_key
            )
        )
    ) as is_open
  from wanted as w
  cross join (
    select figure, form_key, max(derived_as is null) as never from term group by figure, form_key
  ) as t on t.figure = w.figure
  cross join dim_form as f on f.form_key = t.form_key
  cross join dim_period as p on p.regime = f.regime and p.period_code = w.period_code
  where exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    )
    or exists (
      select 1
      from bridge_period_way_part as b
      join fact_obligation as o on o.period_key = b.part_key and o.form_key = f.form_key
      where b.period_key = p.period_key
    )
),
derivable as materialized (
  select figure, period_code
  from playing
  group by figure, period_code
  having max(is_sent) = 0 and min(is_open) = 1 and max(never) = 0
),
place as materialized (
  select p.figure, p.period_key, p.period_code, p.form_key, p.structure_key, p.of_structure_key, n.org_unit_key
  from derivable as d
  cross join playing as p on p.figure = d.figure and p.period_code = d.period_code
  cross join dim_org_unit as n on n.unit_code = @Unit
  union all
  select p.figure, p.period_key, p.period_code, p.form_key, p.structure_key, p.of_structure_key, u.org_unit_key
  from derivable as d
  cross join playing as p on p.figure = d.figure and p.period_code = d.period_code
  cross join bridge_structure_unit as u indexed by bridge_structure_unit_by_level
    on u.structure_key = p.structure_key and u.level = @Level
  cross join dim_org_unit as n on n.org_unit_key = u.org_unit_key
  where u.is_expected = 1 or n.is_leaf = 0
  union all
  select p.figure, p.period_key, p.period_code, p.form_key, p.structure_key, p.of_structure_key, u.org_unit_key
  from derivable as d
  cross join playing as p on p.figure = d.figure and p.period_code = d.period_code
  cross join dim_org_unit as n on n.unit_code = @Parent
  cross join bridge_structure_unit as u
    on u.structure_key = p.structure_key and u.parent_key = n.org_unit_key
),
way_of_term as (
  select
    w.figure,
    w.org_unit_key,
    w.period_code,
    w.period_key,
    a.org_unit_key as leaf_key,
    c.share_from,
    c.share_to,
    c.counts,
    t.role,
    t.ordinal,
    t.sign,
    t.contributes,
    x.measure_key,
    x.derived_as,
    x.left_over_key,
    l.leaf_key is not null as owes,
    x.way
  from place as w
  cross join bridge_org_unit_cover as c
    on c.structure_key = w.structure_key
    and c.of_structure_key = w.of_structure_key
    and c.org_unit_key = w.org_unit_key
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = w.of_structure_key and a.ancestor_key = c.part_key
  cross join term as t on t.figure = w.figure and t.form_key = w.form_key
  cross join derivation as x
    on x.period_key = w.period_key
    and x.org_unit_key = a.org_unit_key
    and x.measure_key = t.measure_key
  left join bridge_form_leaf as l
    on l.structure_key = w.of_structure_key and l.form_key = w.form_key and l.leaf_key = a.org_unit_key
),
-- What each part read gives; a term without a way stays, without a value.
piece as (
  select
    t.*,
    b.sign * v.value_milli as milli,
    b.sign * (
      (v.value_milli / 1000000) * t.share_to + ((v.value_milli % 1000000) * t.share_to) / 1000000
        - (v.value_milli / 1000000) * t.share_from - ((v.value_milli % 1000000) * t.share_from) / 1000000
    ) as share_milli
  from way_of_term as t
  left join bridge_period_way_part as b
    on b.period_key = t.period_key and b.measure_class = t.derived_as and b.way = t.way
  left join mart_measure as v
    on v.period_key = b.part_key
    and v.org_unit_key = t.leaf_key
    and v.measure_key = case b.is_left_over when 0 then t.measure_key else t.left_over_key end
    and v.breakdown_key = 0
),
worth as materialized (
  select
    figure, org_unit_key, period_code, period_key, leaf_key, share_from, share_to, counts, role, sign, contributes, derived_as,
    owes, way,
    sum(milli) as milli,
    sum(share_milli) as share_milli
  from piece
  group by figure, org_unit_key, period_code, leaf_key, share_from, role, ordinal
),
leaf as materialized (
  select
    figure, org_unit_key, period_code, leaf_key, share_from,
    max(owes) as owes,
    max(counts) as counts,
    max(way is not null and derived_as = 'flow' and milli < 0) as is_impossible,
    min(way is not null or owes = 0) = 1 and max(way is not null) = 1 as has_all
  from worth
  group by figure, org_unit_key, period_code, leaf_key, share_from
),
total as materialized (
  select
    w.figure,
    w.org_unit_key,
    w.period_code,
    sum(case when w.role = 'numerator' then w.sign * case w.contributes
      when 'value' then w.share_milli
      when 'positive' then (w.milli > 0) * (w.share_to / 1000 - w.share_from / 1000)
      else w.share_to / 1000 - w.share_from / 1000
    end end) as numerator_milli,
    sum(case when w.role = 'denominator' then w.sign * case w.contributes
      when 'value' then w.share_milli
      when 'positive' then (w.milli > 0) * (w.share_to / 1000 - w.share_from / 1000)
      else w.share_to / 1000 - w.share_from / 1000
    end end) as denominator_milli,
    max(w.share_from > 0 or w.share_to < 1000000) as is_estimate,
    group_concat(distinct w.derived_as || ' ' || y.reads) as derived_from,
    max(y.value_status) as value_status
  from leaf as l
  cross join worth as w
    on w.figure = l.figure
    and w.org_unit_key = l.org_unit_key
    and w.period_code = l.period_code
    and w.leaf_key = l.leaf_key
    and w.share_from = l.share_from
  cross join dim_period_way as y
    on y.period_key = w.period_key and y.measure_class = w.derived_as and y.way = w.way
  where l.has_all = 1 and l.is_impossible = 0
  group by w.figure, w.org_unit_key, w.period_code
),
standing as (
  select
    figure,
    org_unit_key,
    period_code,
    sum(owes and counts and has_all and not is_impossible) as reported,
    sum(owes and counts) as expected,
    sum(counts and is_impossible) as refused
  from leaf
  group by figure, org_unit_key, period_code
)
select
  s.figure as FigureCode,
  s.period_code as PeriodCode,
  u.unit_code as UnitCode,
  t.numerator_milli as NumeratorMilli,
  t.denominator_milli as DenominatorMilli,
  s.reported as Reported,
  s.expected as Expected,
  coalesce(t.is_estimate, 0) as IsEstimate,
  coalesce(t.derived_from, '') as DerivedFrom,
  coalesce(t.value_status, 'actual') as ValueStatus,
  s.refused as Refused
from standing as s
cross join dim_org_unit as u on u.org_unit_key = s.org_unit_key
left join total as t on t.figure = s.figure and t.org_unit_key = s.org_unit_key and t.period_code = s.period_code
where t.derived_from is not null or s.refused > 0;
