-- Grain: one row per period code with an accepted submission, newest first.
select
  p.period_code as PeriodCode,
  p.kind as Kind,
  min(p.date_from) as DateFrom,
  max(p.date_to) as DateTo,
  count(*) as Submissions
from fact_submission as s
join dim_period as p on p.period_key = s.period_key
where s.is_current = 1
group by p.period_code
order by max(p.date_to) desc, min(p.date_from);
