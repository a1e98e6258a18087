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
  select n.line, i.has_denominator, i.factor_milli, t.role, t.sign, t.contributes, t.measure_key, d.form_key
  from line as n
  cross join dim_indicator as i on i.indicator_id = n.figure
  cross join bridge_indicator_term as t on t.indicator_key = i.indicator_key
  cross join dim_measure as d on d.measure_key = t.measure_key
  union all
  select n.line, 0, 1000, 'numerator', 1, 'value', d.measure_key, d.form_key
  from line as n
  cross join dim_measure as d on d.measure_code = n.figure
),
-- How often a measure stands above and below the line, as what.
weight as materialized (
  select
    line, form_key, measure_key,
    sum(case when role = 'numerator' and contributes = 'value' then sign else 0 end) as above_values,
    sum(case when role = 'numerator' and contributes = 'positive' then sign else 0 end) as above_positives,
    sum(case when role = 'numerator' and contributes = 'reported' then sign else 0 end) as above_reports,
    max(role = 'numerator') as is_above,
    sum(case when role = 'denominator' and contributes = 'value' then sign else 0 end) as below_values,
    sum(case when role = 'denominator' and contributes = 'positive' then sign else 0 end) as below_positives,
    sum(case when role = 'denominator' and contributes = 'reported' then sign else 0 end) as below_reports,
    max(role = 'denominator') as is_below
  from term
  group by line, form_key, measure_key
),
form_period as materialized (
  select
    n.line,
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
  from (select distinct line, form_key from term) as t
  cross join line as n on n.line = t.line
  cross join dim_form as f on f.form_key = t.form_key
  cross join dim_period as p on p.regime = f.regime and p.period_code = n.period_code
),
together as materialized (
  select
    line,
    min(form_key) as first_form_key,
    group_concat(form_key, ',' order by form_key) as forms,
    max(is_begun) as is_begun
  from form_period
  where is_asked = 1
  group by line
  having count(*) > 1
),
-- Where a form that everybody owes has not been sent by anybody, nobody has sent all.
idle as materialized (
  select distinct p.line
  from together as s
  cross join form_period as p on p.line = s.line
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
    p.line, p.form_key, p.period_key, p.date_to, p.structure_key, p.of_structure_key, p.is_asked, p.is_begun,
    s.forms,
    coalesce(s.first_form_key, p.form_key) as first_form_key,
    p.line in (select line from idle) as is_idle
  from form_period as p
  left join together as s on s.line = p.line
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
    w.line, w.org_unit_key, w.form_key, w.period_key, w.of_structure_key, w.is_asked, w.forms, w.first_form_key, w.is_idle,
    c.part_key, c.share_from, c.share_to, c.counts
  from place as w
  cross join bridge_org_unit_cover as c
    on c.structure_key = w.structure_key
    and c.of_structure_key = w.of_structure_key
    and c.org_unit_key = w.org_unit_key
),
-- Leaves that have not sent all the forms that they owe, in the units that they belong to.
loose as materialized (
  select d.line, g.leaf_key
  from reading as d
  cross join mart_gap as g on g.period_key = d.period_key and g.form_key = d.form_key
  where d.forms is not null and d.is_idle = 0 and g.kind = 'missing'
  union
  -- Of a form that nobody has sent yet, where another one was.
  select d.line, l.leaf_key
  from together as s
  cross join reading as d on d.line = s.line
  cross join bridge_form_leaf as l on l.structure_key = d.of_structure_key and l.form_key = d.form_key
  where s.is_begun = 1 and d.is_begun = 0 and d.is_idle = 0
),
loose_part as materialized (
  select w.line, w.org_unit_key, w.form_key, w.period_key, l.leaf_key, w.share_from, w.share_to, w.counts
  from loose as l
  cross join reading as d on d.line = l.line
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = d.of_structure_key and a.org_unit_key = l.leaf_key
  cross join part as w on w.line = l.line and w.form_key = d.form_key and w.part_key = a.ancestor_key
),
piece as (
  select
    w.line, w.org_unit_key, w.share_from, w.share_to, 1 as sign, t.measure_key, m.value_milli, m.positive, m.reported,
    case when w.is_asked = 1 and w.forms is null then coalesce(m.owed_reported, 0) * w.counts end as owed_reported,
    t.above_values, t.above_positives, t.above_reports, t.is_above, t.below_values, t.below_positives, t.below_reports, t.is_below
  from part as w
  cross join weight as t on t.line = w.line and t.form_key = w.form_key
  left join mart_measure as m
    on m.period_key = w.period_key
    and m.org_unit_key = w.part_key
    and m.measure_key = t.measure_key
    and m.breakdown_key = 0
  where w.is_idle = 0
  union all
  select
    w.line, w.org_unit_key, w.share_from, w.share_to, -1, t.measure_key, m.value_milli, m.positive, m.reported,
    null,
    t.above_values, t.above_positives, t.above_reports, t.is_above, t.below_values, t.below_positives, t.below_reports, t.is_below
  from loose_part as w
  cross join weight as t on t.line = w.line and t.form_key = w.form_key
  cross join mart_measure as m
    on m.period_key = w.period_key
    and m.org_unit_key = w.leaf_key
    and m.measure_key = t.measure_key
    and m.breakdown_key = 0
),
-- A measure of a unit: its parts together, each with its share.
held as (
  select
    line, org_unit_key,
    sum(sign * iif(share_to - share_from = 1000000, value_milli,
      (value_milli / 1000000) * share_to + ((value_milli % 1000000) * share_to) / 1000000
        - (value_milli / 1000000) * share_from - ((value_milli % 1000000) * share_from) / 1000000)) as values_milli,
    sum(sign * positive * (share_to / 1000 - share_from / 1000)) as positives_milli,
    sum(sign * reported * (share_to / 1000 - share_from / 1000)) as reports_milli,
    sum(sign * reported) as leaves,
    sum(sign * reported * (share_to - share_from < 1000000)) as shared_leaves,
    sum(owed_reported) as owed_reported,
    above_values, above_positives, above_reports, is_above, below_values, below_positives, below_reports, is_below
  from piece
  group by line, org_unit_key, measure_key
),
total as materialized (
  select
    line, org_unit_key,
    case when sum(is_above * leaves) > 0
      then sum(is_above * (above_values * values_milli + above_positives * positives_milli + above_reports * reports_milli)) end as numerator_milli,
    case when sum(is_below * leaves) > 0
      then sum(is_below * (below_values * values_milli + below_positives * positives_milli + below_reports * reports_milli)) end as denominator_milli,
    sum(shared_leaves) > 0 as is_estimate,
    min(owed_reported) as reported
  from held
  group by line, org_unit_key
),
owed as materialized (
  select line, org_unit_key, max(expected) as expected
  from (
    select
      w.line, w.org_unit_key,
      sum(case when w.forms is null then coalesce(o.owed_leaves, 0) else coalesce(t.owed_leaves, 0) end * w.counts) as expected
    from part as w
    left join mart_owed as o
      on w.forms is null and o.structure_key = w.of_structure_key and o.form_key = w.form_key and o.org_unit_key = w.part_key
    left join mart_owed_together as t
      on t.structure_key = w.of_structure_key and t.forms = w.forms and t.org_unit_key = w.part_key
    where w.is_asked = 1 and w.form_key = w.first_form_key
    group by w.line, w.org_unit_key, w.form_key
  )
  group by line, org_unit_key
),
lacking as materialized (
  select line, org_unit_key, count(distinct leaf_key) as leaves
  from loose_part
  where counts = 1
  group by line, org_unit_key
),
asked as materialized (
  select
    line, org_unit_key,
    max(structure_key) as structure_key,
    max(date_to) as date_to,
    max(forms) as forms,
    max(is_begun) > max(is_idle) as is_begun
  from place
  group by line, org_unit_key
),
status as materialized (
  select
    line,
    max(value_status = 'estimated') as is_estimated,
    max(value_status = 'official') as is_official,
    min(actual_to) as actual_to
  from form_period
  where is_asked = 1
  group by line
),
answer as materialized (
  select line, max(has_denominator) as has_denominator, max(factor_milli) as factor_milli
  from term
  group by line
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
  a.has_denominator as HasDenominator,
  a.factor_milli as FactorMilli,
  case
    when q.forms is null then coalesce(t.reported, 0)
    when q.is_begun = 0 then 0
    else coalesce(o.expected, 0) - coalesce(l.leaves, 0)
  end as Reported,
  coalesce(o.expected, 0) as Expected,
  coalesce(t.is_estimate, 0) as IsEstimate,
  case when v.is_estimated then 'estimated' when v.is_official then 'official' else 'actual' end as ValueStatus,
  v.actual_to as ActualTo
from asked as q
cross join line as x on x.line = q.line
cross join answer as a on a.line = q.line
cross join dim_org_unit as n on n.org_unit_key = q.org_unit_key
cross join bridge_structure_unit as u
  on u.structure_key = q.structure_key and u.org_unit_key = q.org_unit_key
left join total as t on t.line = q.line and t.org_unit_key = q.org_unit_key
left join owed as o on o.line = q.line and o.org_unit_key = q.org_unit_key
left join status as v on v.line = q.line
left join lacking as l on l.line = q.line and l.org_unit_key = q.org_unit_key
order by u.sort_order, q.date_to;
