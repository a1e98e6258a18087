-- Grain: one row per indicator, period and unit of any level for which some leaf reported every form in it.
-- Ratios add up above and below the line and divide last: never a mean of ratios.
create view figure as
select
  i.indicator_id,
  i.code as indicator_code,
  p.period_code,
  u.unit_code,
  u.name as unit_name,
  sum(case when t.role = 'numerator' then t.sign *
    case t.contributes
      when 'value' then m.value_milli
      when 'positive' then m.positive * 1000
      else m.reported * 1000
    end else 0 end) as numerator_milli,
  case when i.has_denominator = 1 then
    sum(case when t.role = 'denominator' then t.sign *
      case t.contributes
        when 'value' then m.value_milli
        when 'positive' then m.positive * 1000
        else m.reported * 1000
      end else 0 end)
  end as denominator_milli,
  i.factor_milli,
  min(m.owed_reported) as reported_units,
  max(o.owed_leaves) as expected_units
from dim_indicator as i
join bridge_indicator_term as t on t.indicator_key = i.indicator_key
join mart_measure as m
  on m.measure_key = t.measure_key and m.breakdown_key = 0
join dim_measure as d on d.measure_key = t.measure_key
join dim_period as p on p.period_key = m.period_key
join dim_org_unit as u on u.org_unit_key = m.org_unit_key
left join mart_owed as o
  on o.form_key = d.form_key and o.org_unit_key = m.org_unit_key
group by i.indicator_key, p.period_code, u.org_unit_key;
