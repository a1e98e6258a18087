-- Grain: the one submission asked for.
select *
from submission_line
where submission_id = @submissionId;
