-- Grain: one row per leaf unit with scores in the period. A blank appraisal is none, not nil.
select
  u.unit_code as UnitCode,
  u.name as UnitName,
  sum(case when m.column_code = @self then v.value_milli else 0 end) as SelfMilli,
  sum(
    case when m.column_code = @appraised and v.parse_flag <> 'blank' then v.value_milli end
  ) as AppraisedMilli,
  max(m.column_code = @disqualified and v.value_milli > 0) as Disqualified
from dim_form as f
join dim_measure as m on m.form_key = f.form_key
join dim_period as p on p.regime = f.regime and p.period_code = @period
join fact_value as v on v.period_key = p.period_key and v.measure_key = m.measure_key
join dim_org_unit as u on u.org_unit_key = v.org_unit_key
where f.form_code = @form
group by u.org_unit_key
order by u.sort_order;
