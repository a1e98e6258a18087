-- Grain: one row per rule of the catalog held against a submission, in the order held.
select
  rule_id as RuleId,
  case
    when failed > 0 then 'fail'
    when passed > 0 then 'pass'
    when no_data > 0 then 'no_data'
    else 'not_run'
  end as State,
  passed as Passed,
  failed as Failed,
  no_data as NoData,
  not_run as NotRun,
  reason as Reason
from app_check
where submission_id = @submissionId
order by ordinal;
