-- Grain: one row per period code that a current submission covers.
select
  p.period_code as PeriodCode,
  max(s.submission_id) as LastSubmissionId,
  max(a.checked_at) as CheckedAt,
  max(p.date_to) as LastDay
from dim_period as p
cross join fact_submission as s on s.period_key = p.period_key and s.is_current = 1
cross join app_submission as a on a.submission_id = s.submission_id
where p.period_code = @period
group by p.period_code;
