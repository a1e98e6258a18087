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
  f.answer_reason as AnswerReason,
  f.answered_by as AnsweredBy,
  f.answered_at as AnsweredAt
from answered_finding as f
left join dim_org_unit as u on u.unit_code = f.unit_code
where f.submission_id = @submissionId
order by case f.severity when 'error' then 0 when 'warning' then 1 else 2 end, f.ordinal;
