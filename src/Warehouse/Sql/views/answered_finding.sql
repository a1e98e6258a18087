-- Grain: one row per finding, with the newest answer to it, here or in another version of the return with the same values.
create view answered_finding as
select
  f.submission_id,
  f.ordinal,
  f.rule_id,
  f.severity,
  f.sheet,
  f.cell,
  f.unit_code,
  f.column_code,
  f.seen,
  f.expected,
  f.message,
  s.delivery_id,
  a.answer_id,
  a.reason as answer_reason,
  a.answered_by,
  a.answered_at
from app_finding as f
join app_submission as s on s.submission_id = f.submission_id
left join app_answer as a
  on a.answer_id = (
    select max(x.answer_id)
    from app_answer as x
    where x.form_code = coalesce(s.form_code, '')
      and x.period_code = coalesce(s.period_code, '')
      and x.sender_code = coalesce(s.unit_code, '')
      and x.rule_id = f.rule_id
      and x.unit_code = coalesce(f.unit_code, '')
      and x.column_code = coalesce(f.column_code, '')
      and x.breakdown_code = coalesce(f.breakdown_code, '')
      and x.seen = f.seen
      and x.expected = f.expected
  );
