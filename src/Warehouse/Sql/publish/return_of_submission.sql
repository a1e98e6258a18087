-- Grain: the one submission asked for: which return it is a version of, in codes.
select
  form_code as Form,
  period_code as Period,
  unit_code as Sender
from app_submission
where submission_id = @id;
