-- Grain: one row per finding, errors first, with the newest answer to it.
select
  f.ordinal as Ordinal,
  f.rule_id as RuleId,
  f.severity as Severity,
  f.sheet as Sheet,
  f.cell as Cell,
  f.unit_code as UnitCode,
  u.name as UnitName,
  f.column_code as ColumnCode,
  f.seen as Seen,
  f.expected as Expected,
  f.message as Message,
  a.reason as AnswerReason,
  a.answered_by as AnsweredBy,
  a.answered_at as AnsweredAt
from app_finding as f
join app_submission as s on s.submission_id = f.submission_id
left join dim_org_unit as u on u.unit_code = f.unit_code
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
  )
where f.submission_id = @submissionId
order by case f.severity when 'error' then 0 when 'warning' then 1 else 2 end, f.ordinal;
