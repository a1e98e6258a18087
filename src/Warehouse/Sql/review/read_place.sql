-- Grain: the one submission asked for, with the return that it is a version of.
select
  form_key as FormKey,
  period_key as PeriodKey,
  sender_key as SenderKey,
  status as Status,
  is_current as IsCurrent
from fact_submission
where submission_id = @id;
