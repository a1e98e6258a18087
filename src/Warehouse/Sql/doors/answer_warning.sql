-- Writes nothing where the finding is not there or is no warning.
insert into app_answer (
  form_code, period_code, sender_code, rule_id, unit_code, column_code, breakdown_code, seen, expected,
  reason, answered_by, answered_at
)
select
  coalesce(s.form_code, ''), coalesce(s.period_code, ''), coalesce(s.unit_code, ''), f.rule_id,
  coalesce(f.unit_code, ''), coalesce(f.column_code, ''), coalesce(f.breakdown_code, ''), f.seen, f.expected,
  @reason, @by, @at
from app_finding as f
join app_submission as s on s.submission_id = f.submission_id
where f.submission_id = @submissionId
  and f.ordinal = @ordinal
  and f.severity = 'warning';
