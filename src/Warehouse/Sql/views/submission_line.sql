-- Grain: one row per submission, or per delivery without one: what became of each file received.
-- late_days are those of the return, by its first version that counts; own_late_days those of this version.
create view submission_line as
select
  d.delivery_id,
  s.submission_id,
  d.file_name,
  f.sha256,
  d.channel,
  d.received_at,
  case
    when d.state <> 'done' then d.state
    when q.delivery_id is not null and s.status in ('needs_fix', 'unrecognised')
      then case when q.answered_by is null then 'awaiting_answer' else 'answered' end
    when s.superseded_by is not null then 'superseded'
    when r.state in ('held', 'sent_back') then r.state
    else s.status
  end as status,
  s.form_code,
  s.form_version,
  s.unit_code,
  u.name as unit_name,
  s.period_code,
  s.recognised_from,
  s.reason,
  coalesce(s.sheet_count, 0) as sheet_count,
  coalesce(s.row_count, 0) as row_count,
  coalesce(s.cell_count, 0) as cell_count,
  coalesce(s.error_count, 0) as error_count,
  coalesce(s.warning_count, 0) as warning_count,
  s.checked_at,
  coalesce(
    (
      select min(e.late_days)
      from fact_submission as e
      where e.period_key = fs.period_key
        and e.form_key = fs.form_key
        and e.sender_key = fs.sender_key
        and e.status = 'accepted'
        and e.answered_cells >= e.required_cells
    ),
    fs.late_days
  ) as late_days,
  fs.late_days as own_late_days,
  d.duplicate_of,
  s.superseded_by,
  later.delivery_id as superseded_by_delivery,
  coalesce(s.ordinal, 0) as ordinal,
  r.reason as review_reason,
  r.decided_by as reviewed_by,
  r.decided_at as reviewed_at,
  q.fields as asked_fields,
  q.answered_by
from app_delivery as d
join app_file as f on f.file_id = d.file_id
left join app_submission as s on s.delivery_id = d.delivery_id
left join dim_org_unit as u on u.unit_code = s.unit_code
left join fact_submission as fs on fs.submission_id = s.submission_id
left join app_submission as later on later.submission_id = s.superseded_by
left join app_review as r on r.submission_id = s.submission_id
left join app_question as q on q.delivery_id = d.delivery_id;
