-- Grain: one row per indicator, period and unit of any level for which some leaf reported, in the structure of the period.
-- Ratios add up above and below the line and divide last: never a mean of ratios. Only leaves count that sent every
-- form of the indicator that they owe in the period; a form that nobody owes in a period is not asked there.
-- Null above or below the line: no leaf that counts reported what stands there.
-- value_status: estimated where the period of one of the forms is; else official or actual.
create view figure as
with asked as (
  select distinct i.indicator_key, o.form_key, o.period_key
  from bridge_indicator_term as i
  join dim_measure as m on m.measure_key = i.measure_key
  join fact_obligation as o on o.form_key = m.form_key
),
owed as (
  select
    q.indicator_key,
    p.period_code,
    p.structure_key,
    l.leaf_key,
    count(*) = count(r.org_unit_key) as sent_all
  from asked as q
  join dim_period as p on p.period_key = q.period_key
  join bridge_form_leaf as l on l.structure_key = p.structure_key and l.form_key = q.form_key
  left join fact_row as r
    on r.period_key = q.period_key and r.form_key = q.form_key and r.org_unit_key = l.leaf_key
  group by q.indicator_key, p.period_code, p.structure_key, l.leaf_key
),
standing as (
  select
    w.indicator_key,
    w.period_code,
    a.ancestor_key,
    sum(w.sent_all) as reported_units,
    count(*) as expected_units
  from owed as w
  join bridge_org_unit_ancestor as a on a.structure_key = w.structure_key and a.org_unit_key = w.leaf_key
  group by w.indicator_key, w.period_code, a.ancestor_key
),
status as (
  select
    q.indicator_key,
    p.period_code,
    max(p.value_status = 'estimated') as is_estimated,
    max(p.value_status = 'official') as is_official
  from asked as q
  join dim_period as p on p.period_key = q.period_key
  group by q.indicator_key, p.period_code
),
total as (
  select
    t.indicator_key,
    p.period_code,
    a.ancestor_key,
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
  from bridge_indicator_term as t
  join mart_measure as m on m.measure_key = t.measure_key and m.breakdown_key = 0
  join dim_org_unit as u on u.org_unit_key = m.org_unit_key and u.is_leaf = 1
  join dim_period as p on p.period_key = m.period_key
  left join owed as w
    on w.indicator_key = t.indicator_key
    and w.period_code = p.period_code
    and w.leaf_key = m.org_unit_key
  join bridge_org_unit_ancestor as a on a.structure_key = p.structure_key and a.org_unit_key = m.org_unit_key
  where coalesce(w.sent_all, 1) = 1
  group by t.indicator_key, p.period_code, a.ancestor_key
)
select
  i.indicator_id,
  i.code as indicator_code,
  s.period_code,
  u.unit_code,
  u.name as unit_name,
  s.numerator_milli,
  case when i.has_denominator = 1 then s.denominator_milli end as denominator_milli,
  i.factor_milli,
  coalesce(o.reported_units, 0) as reported_units,
  coalesce(o.expected_units, 0) as expected_units,
  case when x.is_estimated then 'estimated' when x.is_official then 'official' else 'actual' end as value_status
from total as s
join dim_indicator as i on i.indicator_key = s.indicator_key
join dim_org_unit as u on u.org_unit_key = s.ancestor_key
left join status as x on x.indicator_key = s.indicator_key and x.period_code = s.period_code
left join standing as o
  on o.indicator_key = s.indicator_key
  and o.period_code = s.period_code
  and o.ancestor_key = s.ancestor_key;
