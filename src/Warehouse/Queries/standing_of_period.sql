-- Grain: one row per return and per correction that the figures of a period come of, those that it is derived from with them.
select 'r' || s.submission_id
from dim_period as p
cross join fact_submission as s on s.period_key = p.period_key and s.is_current = 1
where p.period_code = @period
union
select 'c' || c.correction_id
from app_correction as c
left join app_correction_end as e on e.correction_id = c.correction_id
where c.period_code = @period and e.correction_id is null
union
select 'r' || s.submission_id
from derived_source as d
cross join fact_submission as s
  on s.period_key = d.source_key and s.form_key = d.form_key and s.is_current = 1
where d.period_code = @period
union
select 'c' || c.correction_id
from derived_source as d
cross join app_correction as c on c.period_code = d.source_code
cross join dim_measure as m on m.measure_code = c.measure_code and m.form_key = d.form_key
left join app_correction_end as e on e.correction_id = c.correction_id
where d.period_code = @period and e.correction_id is null
order by 1;
