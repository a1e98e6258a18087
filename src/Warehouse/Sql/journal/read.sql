-- Grain: one row per event, in the order in which they happened.
select event_id, kind, subject_id, happened_at, by_whom, reason, choice_id, holds_resubmissions
from app_event
order by event_id;
