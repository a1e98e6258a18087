insert into app_event (kind, subject_id, happened_at, by_whom, reason, choice_id, holds_resubmissions)
values (@kind, @subject, @at, @by, @reason, @choice, @holds);
