-- Grain: one row per figure, unit and period asked for, reported or not.
-- Questions: a list of [figure, period, kind, last period]: one period by its code, or all of a kind up to the last. The figure
-- is an indicator or a single measure. Units: the one named, those of a level, or those right below a parent. Structure: which
-- units there are and below whom; null for those of each period itself (as reported). A unit that a structure does not have
-- gives no row.
-- Where a period asks several forms of an indicator, only leaves count that sent every one of them that they owe: the marts
-- know measures, not leaves, so what the others sent is taken off again, leaf by leaf.
-- Shares of a figure v are floor(v * share_to) - floor(v * share_from), in millionths: what is divided adds up exactly.
-- The cross joins fix the order, from the few things asked for to the marts.
with question as materialized (
  select
    value ->> 0 as figure,
    value ->> 1 as period_code,
    value ->> 2 as kind,
    (select max(date_to) from dim_period where period_code = value ->> 3) as last_day
  from json_each(@Questions)
),
-- A line of the answer, of which each unit has a row.
line as materialized (
  select row_number() over () as line, figure, period_code
  from (
    select figure, period_code from question where period_code is not null
    union
    select q.figure, p.period_code
    from question as q
    cross join dim_period as p on p.kind = q.kind and p.date_to <= q.last_day
  )
),
term as materialized (
  select n.line, t.role, t.sign, t.contributes, t.measure_key, t.form_key
  from line as n
  cross join bridge_figure_term as t on t.figure = n.figure
),
-- Figures of the same forms in the same period ask the same things of the same leaves: what does not hang on the measures is
-- worked out once, for the first line of them.
basis as materialized (
  select
    n.line, n.figure, n.period_code, f.has_denominator, f.factor_milli,
    min(n.line) over (partition by n.period_code, f.forms) as basis
  from line as n
  cross join dim_figure as f on f.figure = n.figure
),
-- How often a measure stands above and below the line, as what.
weight as materialized (
  select
    b.basis, t.line, t.form_key, t.measure_key,
    sum(case when role = 'numerator' and contributes = 'value' then sign else 0 end) as above_values,
    sum(case when role = 'numerator' and contributes = 'positive' then sign else 0 end) as above_positives,
    sum(case when role = 'numerator' and contributes = 'reported' then sign else 0 end) as above_reports,
    max(role = 'numerator') as is_above,
    sum(case when role = 'denominator' and contributes = 'value' then sign else 0 end) as below_values,
    sum(case when role = 'denominator' and contributes = 'positive' then sign else 0 end) as below_positives,
    sum(case when role = 'denominator' and contributes = 'reported' then sign else 0 end) as below_reports,
    max(role = 'denominator') as is_below
  from term as t
  cross join basis as b on b.line = t.line
  group by t.line, t.form_key, t.measure_key
),
form_period as materialized (
  select
    b.basis,
    f.form_key,
    p.period_key,
    p.date_to,
    p.value_status,
    p.actual_to,
    p.structure_key as of_structure_key,
    coalesce(@Structure, p.structure_key) as structure_key,
    exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    ) as is_asked,
    exists (
      select 1 from fact_row as r where r.period_key = p.period_key and r.form_key = f.form_key
    ) as is_begun
  from basis as b
  cross join (select distinct line, form_key from term) as t on t.line = b.line
  cross join dim_form as f on f.form_key = t.form_key
  cross join dim_period as p on p.regime = f.regime and p.period_code = b.period_code
  where b.line = b.basis
),
together as materialized (
  select
    basis,
    min(form_key) as first_form_key,
    group_concat(form_key, ',' order by form_key) as forms,
    max(is_begun) as is_begun
  from form_period
  where is_asked = 1
  group by basis
  having count(*) > 1
),
-- Where a form that everybody owes has not been sent by anybody, nobody has sent all.
idle as materialized (
  select distinct p.basis
  from together as s
  cross join form_period as p on p.basis = s.basis
  where p.is_asked = 1
    and p.is_begun = 0
    and not exists (
      select 1
      from bridge_structure_unit as u
      join mart_owed_together as t
        on t.structure_key = p.of_structure_key and t.forms = s.forms and t.org_unit_key = u.org_unit_key
      left join mart_owed as o
        on o.structure_key = p.of_structure_key and o.form_key = p.form_key and o.org_unit_key = u.org_unit_key
      where u.structure_key = p.of_structure_key
        and u.parent_key is null
        and t.owed_leaves > coalesce(o.owed_leaves, 0)
    )
),
reading as materialized (
  select
    p.basis, p.form_key, p.period_key, p.date_to, p.structure_key, p.of_structure_key, p.is_asked, p.is_begun,
    s.forms,
    coalesce(s.first_form_key, p.form_key) as first_form_key,
    p.basis in (select basis from idle) as is_idle
  from form_period as p
  left join together as s on s.basis = p.basis
  where s.forms is null or p.is_asked = 1
),
place as materialized (
  select d.*, u.org_unit_key
  from dim_org_unit as n
  cross join reading as d
  cross join bridge_structure_unit as u
    on u.structure_key = d.structure_key and u.org_unit_key = n.org_unit_key
  where n.unit_code = @Unit
  union all
  select d.*, u.org_unit_key
  from reading as d
  cross join bridge_structure_unit as u indexed by bridge_structure_unit_by_level
    on u.structure_key = d.structure_key and u.level = @Level
  cross join dim_org_unit as n on n.org_unit_key = u.org_unit_key
  where u.is_expected = 1 or n.is_leaf = 0
  union all
  select d.*, u.org_unit_key
  from dim_org_unit as n
  cross join reading as d
  cross join bridge_structure_unit as u
    on u.structure_key = d.structure_key and u.parent_key = n.org_unit_key
  where n.unit_code = @Parent
),
part as materialized (
  select
    w.basis, w.org_unit_key, w.form_key, w.period_key, w.of_structure_key, w.is_asked, w.forms, w.first_form_key, w.is_idle,
    c.part_key, c.share_from, c.share_to, c.counts
  from place as w
  cross join bridge_org_unit_cover as c
    on c.structure_key = w.structure_key
    and c.of_structure_key = w.of_structure_key
    and c.org_unit_key = w.org_unit_key
),
-- Leaves that have not sent all the forms that they owe, in the units that they belong to.
loose as materialized (
  select d.basis, g.leaf_key
  from reading as d
  cross join mart_gap as g on g.period_key = d.period_key and g.form_key = d.form_key
  where d.forms is not null and d.is_idle = 0 and +g.kind = 'missing'
  union
  -- Of a form that nobody has sent yet, where another one was.
  select d.basis, l.leaf_key
  from together as s
  cross join reading as d on d.basis = s.basis
  cross join bridge_form_leaf as l on l.structure_key = d.of_structure_key and l.form_key = d.form_key
  where s.is_begun = 1 and d.is_begun = 0 and d.is_idle = 0
),
loose_part as materialized (
  select w.basis, w.org_unit_key, w.form_key, w.period_key, l.leaf_key, w.share_from, w.share_to, w.counts
  from loose as l
  cross join reading as d on d.basis = l.basis
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = d.of_structure_key and a.org_unit_key = l.leaf_key
  cross join part as w on w.basis = l.basis and w.form_key = d.form_key and w.part_key = a.ancestor_key
),
-- What counts: all of the parts, less those leaves of them.
counted as (
  select basis, org_unit_key, form_key, period_key, part_key, 1 as sign, share_from, share_to,
    case when is_asked = 1 and forms is null then counts end as counts
  from part
  where is_idle = 0
  union all
  select basis, org_unit_key, form_key, period_key, leaf_key, -1, share_from, share_to, null
  from loose_part
),
-- A measure of one of them with its share, as often as it stands above and below the line.
piece as (
  select
    t.line, w.org_unit_key, t.measure_key, t.is_above, t.is_below, t.above_values, t.below_values,
    coalesce(m.owed_reported, 0) * w.counts as owed_reported,
    w.sign * m.reported as leaves,
    w.sign * m.reported * (w.share_to - w.share_from < 1000000) as shared_leaves,
    w.sign * iif(w.share_to - w.share_from = 1000000, m.value_milli,
      (m.value_milli / 1000000) * w.share_to + ((m.value_milli % 1000000) * w.share_to) / 1000000
        - (m.value_milli / 1000000) * w.share_from - ((m.value_milli % 1000000) * w.share_from) / 1000000) as share_milli,
    w.sign * (w.share_to / 1000 - w.share_from / 1000) * (t.above_positives * m.positive + t.above_reports * m.reported) as above_counts_milli,
    w.sign * (w.share_to / 1000 - w.share_from / 1000) * (t.below_positives * m.positive + t.below_reports * m.reported) as below_counts_milli
  from counted as w
  cross join weight as t on t.basis = w.basis and t.form_key = w.form_key
  left join mart_measure as m
    on m.period_key = w.period_key
    and m.org_unit_key = w.part_key
    and m.measure_key = t.measure_key
    and m.breakdown_key = 0
),
total as materialized (
  select
    line, org_unit_key,
    case when sum(is_above * leaves) > 0 then sum(above_values * share_milli + above_counts_milli) end as numerator_milli,
    case when sum(is_below * leaves) > 0 then sum(below_values * share_milli + below_counts_milli) end as denominator_milli,
    sum(shared_leaves) > 0 as is_estimate,
    min(owed_reported) as reported
  from piece
  group by line, org_unit_key
),
-- A unit that is made of several: as many as reported the measure that the fewest of all of them reported.
reported_of_several as materialized (
  select line, org_unit_key, min(reported) as reported
  from (
    select line, org_unit_key, sum(owed_reported) as reported
    from piece
    where @Structure is not null
    group by line, org_unit_key, measure_key
  )
  group by line, org_unit_key
),
owed as materialized (
  select basis, org_unit_key, max(expected) as expected
  from (
    select
      w.basis, w.org_unit_key,
      sum(case when w.forms is null then coalesce(o.owed_leaves, 0) else coalesce(t.owed_leaves, 0) end * w.counts) as expected
    from part as w
    left join mart_owed as o
      on w.forms is null and o.structure_key = w.of_structure_key and o.form_key = w.form_key and o.org_unit_key = w.part_key
    left join mart_owed_together as t
      on t.structure_key = w.of_structure_key and t.forms = w.forms and t.org_unit_key = w.part_key
    where w.is_asked = 1 and w.form_key = w.first_form_key
    group by w.basis, w.org_unit_key, w.form_key
  )
  group by basis, org_unit_key
),
lacking as materialized (
  select basis, org_unit_key, count(distinct leaf_key) as leaves
  from loose_part
  where counts = 1
  group by basis, org_unit_key
),
asked as materialized (
  select
    basis, org_unit_key,
    max(structure_key) as structure_key,
    max(date_to) as date_to,
    max(forms) as forms,
    max(is_begun) > max(is_idle) as is_begun
  from place
  group by basis, org_unit_key
),
status as materialized (
  select
    basis,
    max(value_status = 'estimated') as is_estimated,
    max(value_status = 'official') as is_official,
    min(actual_to) as actual_to
  from form_period
  where is_asked = 1
  group by basis
)
select
  x.figure as FigureCode,
  x.period_code as PeriodCode,
  n.unit_code as UnitCode,
  u.name as UnitName,
  u.short_name as ShortName,
  u.level as Level,
  t.numerator_milli as NumeratorMilli,
  t.denominator_milli as DenominatorMilli,
  x.has_denominator as HasDenominator,
  x.factor_milli as FactorMilli,
  case
    when q.forms is null then coalesce(r.reported, t.reported, 0)
    when q.is_begun = 0 then 0
    else coalesce(o.expected, 0) - coalesce(l.leaves, 0)
  end as Reported,
  coalesce(o.expected, 0) as Expected,
  coalesce(t.is_estimate, 0) as IsEstimate,
  case when v.is_estimated then 'estimated' when v.is_official then 'official' else 'actual' end as ValueStatus,
  v.actual_to as ActualTo
from asked as q
cross join dim_org_unit as n on n.org_unit_key = q.org_unit_key
cross join bridge_structure_unit as u
  on u.structure_key = q.structure_key and u.org_unit_key = q.org_unit_key
left join owed as o on o.basis = q.basis and o.org_unit_key = q.org_unit_key
left join lacking as l on l.basis = q.basis and l.org_unit_key = q.org_unit_key
left join status as v on v.basis = q.basis
cross join basis as x on x.basis = q.basis
left join total as t on t.line = x.line and t.org_unit_key = q.org_unit_key
left join reported_of_several as r on r.line = x.line and r.org_unit_key = q.org_unit_key
order by u.sort_order, q.date_to;
