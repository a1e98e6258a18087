-- Grain: one row per edition and submission of its period that stood when it was published.
-- The rows of a submission say where it is now; what it was then is told from the journal. One that was read while its period was
-- locked waited for a decision; so did one that a later version overtook. One that was held for its changes and sent back
-- afterwards is told from one that stood by nothing that is kept: there its return stood as an earlier version.
create view edition_return as
with edition as materialized (
  select e.edition_id, e.period_code, e.number, v.event_id
  from app_edition as e
  join app_event as v on v.kind = 'published' and v.subject_id = e.edition_id
),
reopening as materialized (
  select o.edition_id, o.form_code, o.unit_code, o.open_until, v.event_id
  from app_reopening as o
  join app_event as v on v.kind = 'reopened' and v.subject_id = o.reopening_id
),
loaded as materialized (
  select subject_id as delivery_id, min(event_id) as event_id
  from app_event
  where kind = 'loaded'
  group by subject_id
),
-- What was decided of a return up to then; the last decision stands.
decided as materialized (
  select e.edition_id, v.subject_id as submission_id, v.kind, max(v.event_id) as event_id
  from edition as e
  join app_event as v on v.kind in ('accepted', 'sent_back') and v.event_id < e.event_id
  group by e.edition_id, v.subject_id
),
stood as materialized (
  select e.edition_id, s.submission_id, s.form_code, s.superseded_by
  from edition as e
  join app_submission as s on s.period_code = e.period_code
  join fact_submission as f on f.submission_id = s.submission_id
  join loaded as l on l.delivery_id = s.delivery_id and l.event_id < e.event_id
  left join app_review as r on r.submission_id = s.submission_id
  left join decided as d on d.edition_id = e.edition_id and d.submission_id = s.submission_id
  left join app_submission as t on t.submission_id = s.superseded_by
  left join loaded as k on k.delivery_id = t.delivery_id
  -- Only what passed the checks has rows.
  where (
      exists (select 1 from fact_row as x where x.submission_id = s.submission_id)
      or exists (select 1 from fact_row_superseded as x where x.submission_id = s.submission_id)
    )
    and (
      d.kind = 'accepted'
      or (
        d.kind is null
        and f.status <> 'overtaken'
        and (r.state is null or r.state = 'sent_back')
        -- Read after its own correction, it never stood.
        and (k.event_id is null or k.event_id >= l.event_id)
        and not coalesce(
          (
            select not exists (
              select 1
              from reopening as o
              where o.edition_id = q.edition_id
                and o.event_id < l.event_id
                and o.open_until >= date(f.received_at, '+7 hours')
                and (o.form_code is null or o.form_code = s.form_code)
                and (o.unit_code is null or o.unit_code = s.unit_code)
            )
            from edition as q
            where q.period_code = s.period_code and q.event_id < l.event_id
            order by q.number desc
            limit 1
          ),
          0
        )
      )
    )
)
select s.edition_id, s.submission_id, s.form_code
from stood as s
where not exists (
  select 1 from stood as later where later.edition_id = s.edition_id and later.submission_id = s.superseded_by
);
