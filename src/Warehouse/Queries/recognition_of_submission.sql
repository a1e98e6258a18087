-- Grain: one row per field and candidate, what was taken first.
select field as Field, rank as Rank, code as Code, certainty as Certainty, why as Why
from app_recognition
where submission_id = @submissionId
order by case field when 'form' then 0 when 'version' then 1 when 'unit' then 2 else 3 end, rank;
