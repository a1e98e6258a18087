-- Grain: one row per period code with an accepted submission, newest first.
select
  p.period_code as PeriodCode,
  p.kind as Kind,
  min(p.date_from) as DateFrom,
  max(p.date_to) as DateTo,
  sum(p.submissions) as Submissions
from (
  select
    period_code, kind, date_from, date_to,
    (select count(*) from fact_submission as s where s.period_key = d.period_key and s.is_current = 1) as submissions
  from dim_period as d
) as p
where p.submissions > 0
group by p.period_code
order by max(p.date_to) desc, min(p.date_from);
