-- Grain: at most one row, the version of a return that waits for a reviewer.
select
  submission_id as SubmissionId,
  received_at as ReceivedAt,
  received_order as ReceivedOrder
from fact_submission
where period_key = @PeriodKey
  and form_key = @FormKey
  and sender_key = @SenderKey
  and status = 'held';
