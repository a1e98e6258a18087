-- Grain: one row per figure, period and unit asked for and leaf of it that has not sent all of the figure that it owes, with what
-- the leaf said in its last earlier period of the kind, if it ever did.
-- Questions: a list of [figure, period]. Units: those of a level.
-- The cross joins fix the order, from the few things asked for and the leaves that miss to the marts.
with question as materialized (
  select value ->> 0 as figure, value ->> 1 as period_code from json_each(@Questions)
),
term as materialized (
  select q.figure, t.role, t.sign, t.contributes, t.measure_key, d.form_key
  from (select distinct figure from question) as q
  cross join dim_indicator as i on i.indicator_id = q.figure
  cross join bridge_indicator_term as t on t.indicator_key = i.indicator_key
  cross join dim_measure as d on d.measure_key = t.measure_key
  union all
  select q.figure, 'numerator', 1, 'value', d.measure_key, d.form_key
  from (select distinct figure from question) as q
  cross join dim_measure as d on d.measure_code = q.figure
),
asked as materialized (
  select
    q.figure, q.period_code as wanted_code,
    f.form_key, p.period_key, p.period_code, p.date_to, p.structure_key,
    p.period_code = q.period_code as is_now
  from question as q
  cross join (select distinct figure, form_key from term) as t on t.figure = q.figure
  cross join dim_form as f on f.form_key = t.form_key
  cross join dim_period as now on now.regime = f.regime and now.period_code = q.period_code
  cross join dim_period as p on p.regime = f.regime and p.kind = now.kind and p.date_to <= now.date_to
  where exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    )
),
wanted as materialized (
  select q.figure, q.wanted_code, q.form_key, q.period_key, q.structure_key as of_structure_key, s.structure_key, s.org_unit_key
  from asked as q
  cross join bridge_structure_unit as s indexed by bridge_structure_unit_by_level
    on s.structure_key = coalesce(@Structure, q.structure_key) and s.level = @Level
  cross join dim_org_unit as u on u.org_unit_key = s.org_unit_key
  where q.is_now = 1 and (s.is_expected = 1 or u.is_leaf = 0)
),
wanted_part as materialized (
  select q.figure, q.wanted_code, q.form_key, q.period_key, q.org_unit_key, c.part_key
  from wanted as q
  cross join bridge_org_unit_cover as c
    on c.structure_key = q.structure_key
    and c.of_structure_key = q.of_structure_key
    and c.org_unit_key = q.org_unit_key
    and c.counts = 1
),
gone as (
  select q.figure, q.wanted_code, q.form_key, q.period_key, q.structure_key as of_structure_key, g.leaf_key
  from asked as q
  cross join mart_gap as g on g.period_key = q.period_key and g.form_key = q.form_key and g.kind = 'missing'
  where q.is_now = 1
  union all
  -- Of a form that nobody has sent yet.
  select q.figure, q.wanted_code, q.form_key, q.period_key, q.structure_key, l.leaf_key
  from asked as q
  cross join bridge_form_leaf as l on l.structure_key = q.structure_key and l.form_key = q.form_key
  where q.is_now = 1
    and not exists (
      select 1 from fact_row as r where r.period_key = q.period_key and r.form_key = q.form_key
    )
),
missing as materialized (
  select distinct q.figure, q.wanted_code, q.org_unit_key, g.leaf_key
  from gone as g
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = g.of_structure_key and a.org_unit_key = g.leaf_key
  cross join wanted_part as q
    on q.figure = g.figure
    and q.wanted_code = g.wanted_code
    and q.form_key = g.form_key
    and q.part_key = a.ancestor_key
),
earlier as (
  select g.figure, g.wanted_code, g.leaf_key, q.period_code, max(q.date_to) as date_to
  from (select distinct figure, wanted_code, leaf_key from missing) as g
  cross join asked as q on q.figure = g.figure and q.wanted_code = g.wanted_code and q.is_now = 0
  cross join bridge_form_leaf as l
    on l.structure_key = q.structure_key and l.form_key = q.form_key and l.leaf_key = g.leaf_key
  left join fact_row as r
    on r.period_key = q.period_key and r.form_key = q.form_key and r.org_unit_key = g.leaf_key
  group by g.figure, g.wanted_code, g.leaf_key, q.period_code
  having count(*) = count(r.org_unit_key)
),
ranked as (
  select
    figure, wanted_code, leaf_key, period_code,
    row_number() over (partition by figure, wanted_code, leaf_key order by date_to desc, period_code desc) as place
  from earlier
),
last as materialized (
  select figure, wanted_code, leaf_key, period_code from ranked where place = 1
),
said as materialized (
  select
    s.figure, s.wanted_code, s.leaf_key,
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
  cross join asked as q
    on q.figure = s.figure and q.wanted_code = s.wanted_code and q.period_code = s.period_code
  cross join term as t on t.figure = q.figure and t.form_key = q.form_key
  left join mart_measure as m
    on m.period_key = q.period_key
    and m.org_unit_key = s.leaf_key
    and m.measure_key = t.measure_key
    and m.breakdown_key = 0
  group by s.figure, s.wanted_code, s.leaf_key
)
select
  g.figure as FigureCode,
  g.wanted_code as PeriodCode,
  u.unit_code as UnitCode,
  s.leaf_key is null as IsUnknown,
  coalesce(s.numerator_milli, 0) as NumeratorMilli,
  coalesce(s.denominator_milli, 0) as DenominatorMilli
from missing as g
cross join dim_org_unit as u on u.org_unit_key = g.org_unit_key
left join said as s
  on s.figure = g.figure and s.wanted_code = g.wanted_code and s.leaf_key = g.leaf_key;
