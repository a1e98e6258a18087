-- Grain: one row per warning of a submission that nobody has answered, here or in another version with the same values.
create view open_warning as
select submission_id, ordinal
from answered_finding
where severity = 'warning' and answer_id is null;
