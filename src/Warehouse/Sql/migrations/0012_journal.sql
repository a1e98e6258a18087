-- What happened, in the order in which it happened: from it, the stored files and the catalog the warehouse is made again.
-- Durable.

-- Grain: one row per delivery loaded and per decision of a person that changed which figures stand.
-- subject_id: of 'loaded' a delivery, of 'accepted' and 'sent_back' a submission, of 'corrected' and 'withdrawn' a correction.
-- choice_id: the operator's choice that the file was read by, if any.
create table app_event (
  event_id integer primary key,
  kind text not null check (kind in ('loaded', 'accepted', 'sent_back', 'corrected', 'withdrawn')),
  subject_id integer not null,
  happened_at text not null,
  by_whom text,
  reason text,
  choice_id integer references app_choice (choice_id)
) strict;

-- What happened before there was a journal, as far as the rows still tell: to the second.
insert into app_event (kind, subject_id, happened_at, by_whom, reason)
select kind, subject_id, happened_at, by_whom, reason
from (
  select
    'loaded' as kind, delivery_id as subject_id, max(checked_at) as happened_at, null as by_whom, null as reason,
    0 as step, min(submission_id) as place
  from app_submission
  group by delivery_id
  union all
  select 'corrected', correction_id, entered_at, entered_by, null, 1, correction_id
  from app_correction
  union all
  select 'withdrawn', correction_id, ended_at, ended_by, reason, 2, correction_id
  from app_correction_end
  where outcome = 'withdrawn'
  union all
  select state, submission_id, decided_at, decided_by, reason, 3, submission_id
  from app_review
  where state <> 'held'
)
order by happened_at, step, place;
