-- Grain: at most one row, the submission that stands for the return now.
select
  submission_id as SubmissionId,
  received_at as ReceivedAt,
  received_order as ReceivedOrder
from fact_submission
where period_key = @PeriodKey
  and form_key = @FormKey
  and sender_key = @SenderKey
  and is_current = 1;
