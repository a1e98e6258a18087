-- Grain: one row per period code that a current submission covers.
select
  p.period_code as PeriodCode,
  count(*) as Submissions,
  max(s.submission_id) as LastSubmissionId,
  max(a.checked_at) as CheckedAt,
  (
    select count(*) + count(e.correction_id)
    from app_correction as c
    left join app_correction_end as e on e.correction_id = c.correction_id
    where c.period_code = @period
  ) as Corrections
from fact_submission as s
join dim_period as p on p.period_key = s.period_key and p.period_code = @period
join app_submission as a on a.submission_id = s.submission_id
where s.is_current = 1
group by p.period_code;
