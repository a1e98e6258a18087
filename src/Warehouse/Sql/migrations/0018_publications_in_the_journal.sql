-- A publication and an order that opens a period again are events: what a lock holds back follows from the order in which things
-- happened, never from two clocks.

-- Grain: one row per delivery loaded, per decision of a person that changed which figures stand, and per publication and order
-- that opens a published period again.
-- subject_id: of 'loaded' a delivery, of 'accepted' and 'sent_back' a submission, of 'corrected' and 'withdrawn' a correction, of
-- 'published' an edition, of 'reopened' a reopening.
-- choice_id: the operator's choice that the file was read by, if any.
-- holds_resubmissions: as 0017 says.
create table app_event_in_order (
  event_id integer primary key,
  kind text not null
    check (kind in ('loaded', 'accepted', 'sent_back', 'corrected', 'withdrawn', 'published', 'reopened')),
  subject_id integer not null,
  happened_at text not null,
  by_whom text,
  reason text,
  choice_id integer references app_choice (choice_id),
  holds_resubmissions integer check (holds_resubmissions in (0, 1))
) strict;

-- Until now the clock decided, and what happened in the second of a publication came after it.
insert into app_event_in_order (
  event_id, kind, subject_id, happened_at, by_whom, reason, choice_id, holds_resubmissions
)
select
  row_number() over (order by after_event, step, happened_at, edition_id, is_reopening, subject_id),
  kind, subject_id, happened_at, by_whom, reason, choice_id, holds_resubmissions
from (
  select
    event_id as after_event, 0 as step, 0 as edition_id, 0 as is_reopening,
    kind, subject_id, happened_at, by_whom, reason, choice_id, holds_resubmissions
  from app_event
  union all
  select
    coalesce((select max(v.event_id) from app_event as v where v.happened_at < e.published_at), 0), 1, e.edition_id, 0,
    'published', e.edition_id, e.published_at, e.published_by, null, null, null
  from app_edition as e
  union all
  select
    coalesce((select max(v.event_id) from app_event as v where v.happened_at < r.opened_at), 0), 1, r.edition_id, 1,
    'reopened', r.reopening_id, r.opened_at, r.opened_by, r.reason, null, null
  from app_reopening as r
);

drop table app_event;

alter table app_event_in_order rename to app_event;
