-- Whether resubmissions were held for a reviewer when a delivery was loaded (1) or not (0): a rebuild repeats what was done then.
-- Null for what was loaded before this was written down, and for decisions of people.
alter table app_event add column holds_resubmissions integer check (holds_resubmissions in (0, 1));
