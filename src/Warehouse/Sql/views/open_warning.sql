-- Grain: one row per warning of a submission that nobody has answered, here or in another version with the same values.
create view open_warning as
select f.submission_id, f.ordinal
from app_finding as f
join app_submission as s on s.submission_id = f.submission_id
where f.severity = 'warning'
  and not exists (
    select 1
    from app_answer as a
    where a.form_code = coalesce(s.form_code, '')
      and a.period_code = coalesce(s.period_code, '')
      and a.sender_code = coalesce(s.unit_code, '')
      and a.rule_id = f.rule_id
      and a.unit_code = coalesce(f.unit_code, '')
      and a.column_code = coalesce(f.column_code, '')
      and a.breakdown_code = coalesce(f.breakdown_code, '')
      and a.seen = f.seen
      and a.expected = f.expected
  );
