-- Grain: one row per submission.
select delivery_id, ordinal, submission_id
from app_submission;
