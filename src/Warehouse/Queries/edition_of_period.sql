-- Grain: one row per period code that a current submission covers.
select
  p.period_code as PeriodCode,
  max(s.submission_id) as LastSubmissionId,
  max(a.checked_at) as CheckedAt,
  max(p.date_to) as LastDay
from fact_submission as s
join dim_period as p on p.period_key = s.period_key and p.period_code = @period
join app_submission as a on a.submission_id = s.submission_id
where s.is_current = 1
group by p.period_code;
