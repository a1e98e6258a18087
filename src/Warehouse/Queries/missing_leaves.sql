-- Grain: one row per figure, period and unit asked for and leaf of it that has not sent all of the figure that it owes, with what
-- the leaf said in its last earlier period of the kind, if it ever did.
-- Questions: a list of [figure, period]. Units: those of a level.
-- The cross joins fix the order, from the few things asked for and the leaves that miss to the marts.
with question as materialized (
  select row_number() over () as line, value ->> 0 as figure, value ->> 1 as period_code from json_each(@Questions)
),
term as materialized (
  select q.line, t.role, t.sign, t.contributes, t.measure_key, t.form_key
  from question as q
  cross join bridge_figure_term as t on t.figure = q.figure
),
-- Of figures of the same forms in the same period the same leaves are missing: they are looked for once, for the first of them.
basis as materialized (
  select q.line, q.figure, q.period_code, min(q.line) over (partition by q.period_code, f.forms) as basis
  from question as q
  cross join dim_figure as f on f.figure = q.figure
),
asked as materialized (
  select
    b.basis, f.form_key, p.period_key, p.period_code, p.date_to, p.structure_key,
    p.period_code = b.period_code as is_now
  from basis as b
  cross join (select distinct line, form_key from term) as t on t.line = b.line
  cross join dim_form as f on f.form_key = t.form_key
  cross join dim_period as now on now.regime = f.regime and now.period_code = b.period_code
  cross join dim_period as p on p.regime = f.regime and p.kind = now.kind and p.date_to <= now.date_to
  where b.line = b.basis
    and exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    )
),
gone as (
  select q.basis, q.form_key, g.leaf_key
  from asked as q
  cross join mart_gap as g on g.period_key = q.period_key and g.form_key = q.form_key and g.kind = 'missing'
  where q.is_now = 1
  union all
  -- Of a form that nobody has sent yet.
  select q.basis, q.form_key, l.leaf_key
  from asked as q
  cross join bridge_form_leaf as l on l.structure_key = q.structure_key and l.form_key = q.form_key
  where q.is_now = 1
    and not exists (
      select 1 from fact_row as r where r.period_key = q.period_key and r.form_key = q.form_key
    )
),
-- The units of the level, and what they are made of in the periods asked for: a share of a leaf does not count in it.
wanted_part as materialized (
  select q.basis, q.form_key, c.org_unit_key, c.part_key
  from asked as q
  cross join bridge_structure_unit as s indexed by bridge_structure_unit_by_level
    on s.structure_key = coalesce(@Structure, q.structure_key) and s.level = @Level
  cross join dim_org_unit as u on u.org_unit_key = s.org_unit_key
  cross join bridge_org_unit_cover as c
    on c.structure_key = s.structure_key
    and c.of_structure_key = q.structure_key
    and c.org_unit_key = s.org_unit_key
    and c.counts = 1
  where q.is_now = 1 and (s.is_expected = 1 or u.is_leaf = 0)
),
missing as materialized (
  select distinct g.basis, w.org_unit_key, g.leaf_key
  from gone as g
  cross join asked as q on q.basis = g.basis and q.form_key = g.form_key and q.is_now = 1
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = q.structure_key and a.org_unit_key = g.leaf_key
  cross join wanted_part as w
    on w.basis = g.basis and w.form_key = g.form_key and w.part_key = a.ancestor_key
),
-- Periods before, oldest first: of several calendars the last of them closes a period.
before as materialized (
  select basis, period_code, row_number() over (partition by basis order by max(date_to), period_code) as nth
  from asked
  where is_now = 0
  group by basis, period_code
),
asked_before as materialized (
  select q.basis, b.nth, q.form_key, q.period_key, q.structure_key
  from before as b
  cross join asked as q on q.basis = b.basis and q.period_code = b.period_code
),
-- Those in which a leaf sent all that it owed of the forms.
earlier as (
  select g.basis, g.leaf_key, q.nth
  from (select distinct basis, leaf_key from missing) as g
  cross join asked_before as q on q.basis = g.basis
  cross join bridge_form_leaf as l
    on l.structure_key = q.structure_key and l.form_key = q.form_key and l.leaf_key = g.leaf_key
  left join fact_row as r
    on r.period_key = q.period_key and r.form_key = q.form_key and r.org_unit_key = g.leaf_key
  group by g.basis, g.leaf_key, q.nth
  having count(*) = count(r.org_unit_key)
),
last as materialized (
  select basis, leaf_key, max(nth) as nth from earlier group by basis, leaf_key
),
said as materialized (
  select
    b.line, s.leaf_key,
    sum(case when t.role = 'numerator' then t.sign *
      case t.contributes
        when 'value' then m.value_milli
        when 'positive' then m.positive * 1000
        else m.reported * 1000
      end end) as numerator_milli,
    sum(case when t.role = 'denominator' then t.sign *
      case t.contributes
        when 'value' then m.value_milli
        when 'positive' then m.positive * 1000
        else m.reported * 1000
      end end) as denominator_milli
  from last as s
  cross join asked_before as q on q.basis = s.basis and q.nth = s.nth
  cross join basis as b on b.basis = s.basis
  cross join term as t on t.line = b.line and t.form_key = q.form_key
  left join mart_measure as m
    on m.period_key = q.period_key
    and m.org_unit_key = s.leaf_key
    and m.measure_key = t.measure_key
    and m.breakdown_key = 0
  group by b.line, s.leaf_key
)
select
  q.figure as FigureCode,
  q.period_code as PeriodCode,
  u.unit_code as UnitCode,
  s.leaf_key is null as IsUnknown,
  coalesce(s.numerator_milli, 0) as NumeratorMilli,
  coalesce(s.denominator_milli, 0) as DenominatorMilli
from missing as g
cross join basis as q on q.basis = g.basis
cross join dim_org_unit as u on u.org_unit_key = g.org_unit_key
left join said as s on s.line = q.line and s.leaf_key = g.leaf_key;
