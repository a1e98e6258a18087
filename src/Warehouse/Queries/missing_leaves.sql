-- Grain: one row per unit asked for of which a leaf has not sent all of a figure that it owes in a period: how many those
-- leaves are, how many never sent it in an earlier period of the kind, and what the others said in their last one.
-- Units: those of a level, or those right below a parent.
with term as (
  select t.role, t.sign, t.contributes, t.measure_key, d.form_key
  from dim_indicator as i
  join bridge_indicator_term as t on t.indicator_key = i.indicator_key
  join dim_measure as d on d.measure_key = t.measure_key
  where i.indicator_id = @Figure
  union all
  select 'numerator', 1, 'value', measure_key, form_key
  from dim_measure
  where measure_code = @Figure
),
asked as (
  select f.form_key, p.period_key, p.period_code, p.regime, p.kind, p.date_to, p.structure_key, p.period_code = @Period as is_now
  from dim_form as f
  join dim_period as now on now.regime = f.regime and now.period_code = @Period
  join dim_period as p on p.regime = f.regime and p.kind = now.kind and p.date_to <= now.date_to
  where f.form_key in (select form_key from term)
    and exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    )
),
wanted as (
  select q.form_key, q.period_key, q.structure_key as of_structure_key, s.structure_key, s.org_unit_key
  from asked as q
  cross join bridge_structure_unit as s
    on s.structure_key = coalesce(@Structure, q.structure_key) and s.level = @Level
  join dim_org_unit as u on u.org_unit_key = s.org_unit_key
  where q.is_now = 1 and (s.is_expected = 1 or u.is_leaf = 0)
  union all
  select q.form_key, q.period_key, q.structure_key, s.structure_key, s.org_unit_key
  from dim_org_unit as p
  cross join asked as q
  cross join bridge_structure_unit as s
    on s.structure_key = coalesce(@Structure, q.structure_key) and s.parent_key = p.org_unit_key
  where p.unit_code = @Parent and q.is_now = 1
),
missing as (
  select q.org_unit_key, a.org_unit_key as leaf_key
  from wanted as q
  cross join bridge_org_unit_cover as c
    on c.structure_key = q.structure_key
    and c.of_structure_key = q.of_structure_key
    and c.org_unit_key = q.org_unit_key
    and c.counts = 1
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = q.of_structure_key and a.ancestor_key = c.part_key
  join bridge_form_leaf as l
    on l.structure_key = q.of_structure_key and l.form_key = q.form_key and l.leaf_key = a.org_unit_key
  left join fact_row as r
    on r.period_key = q.period_key and r.form_key = q.form_key and r.org_unit_key = a.org_unit_key
  group by q.org_unit_key, a.org_unit_key
  having count(*) > count(r.org_unit_key)
),
earlier as (
  select g.leaf_key, q.period_code, max(q.date_to) as date_to
  from (select distinct leaf_key from missing) as g
  cross join asked as q on q.is_now = 0
  join bridge_form_leaf as l
    on l.structure_key = q.structure_key and l.form_key = q.form_key and l.leaf_key = g.leaf_key
  left join fact_row as r
    on r.period_key = q.period_key and r.form_key = q.form_key and r.org_unit_key = g.leaf_key
  group by g.leaf_key, q.period_code
  having count(*) = count(r.org_unit_key)
),
ranked as (
  select leaf_key, period_code, row_number() over (partition by leaf_key order by date_to desc, period_code desc) as place
  from earlier
),
last as (
  select leaf_key, period_code from ranked where place = 1
),
said as (
  select
    s.leaf_key,
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
  cross join asked as q on q.period_code = s.period_code
  cross join term as t on t.form_key = q.form_key
  cross join mart_measure as m
    on m.period_key = q.period_key
    and m.org_unit_key = s.leaf_key
    and m.measure_key = t.measure_key
    and m.breakdown_key = 0
  group by s.leaf_key
)
select
  u.unit_code as UnitCode,
  count(*) as Leaves,
  sum(last.leaf_key is null) as Unknown,
  coalesce(sum(said.numerator_milli), 0) as NumeratorMilli,
  coalesce(sum(said.denominator_milli), 0) as DenominatorMilli
from missing as g
join dim_org_unit as u on u.org_unit_key = g.org_unit_key
left join last on last.leaf_key = g.leaf_key
left join said on said.leaf_key = g.leaf_key
group by g.org_unit_key
order by u.sort_order;
