-- Grain: one row per return and per correction that the figures of a period come of.
select 'r' || s.submission_id
from dim_period as p
join fact_submission as s on s.period_key = p.period_key and s.is_current = 1
where p.period_code = @period
union all
select 'c' || c.correction_id
from app_correction as c
left join app_correction_end as e on e.correction_id = c.correction_id
where c.period_code = @period and e.correction_id is null
order by 1;
