-- Grain: one row, the name of the file that brought a submission.
select d.file_name
from app_submission as a
join app_delivery as d on d.delivery_id = a.delivery_id
where a.submission_id = @submission;
