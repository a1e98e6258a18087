-- Grain: at most one row, the version of a return that arrived last of those that passed the checks and were not sent back.
select submission_id
from fact_submission
where period_key = @PeriodKey
  and form_key = @FormKey
  and sender_key = @SenderKey
  and status = 'accepted'
  and submission_id <> @id
order by received_at desc, received_order desc
limit 1;
