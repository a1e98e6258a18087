-- Grain: one row per return owed in a period.
-- Timeliness belongs to the first accepted submission; the state shown is that of the accepted one, else of the last.
with sent as (
  select
    s.form_key,
    s.period_key,
    s.sender_key,
    s.submission_id,
    s.status,
    s.row_count,
    s.expected_row_count,
    row_number() over (
      partition by s.form_key, s.period_key, s.sender_key
      order by s.is_current desc, s.received_at desc, s.received_order desc
    ) as rank,
    count(*) over (partition by s.form_key, s.period_key, s.sender_key) as versions,
    min(case when s.status = 'accepted' then s.late_days end) over (
      partition by s.form_key, s.period_key, s.sender_key
    ) as late_days
  from fact_submission as s
  join dim_period as p on p.period_key = s.period_key and p.period_code = @period
)
select
  u.unit_code as SenderCode,
  u.name as SenderName,
  u.unit_group as SenderGroup,
  f.form_code as FormCode,
  f.short_title as FormShortTitle,
  o.due_date as DueDate,
  s.status as Status,
  s.late_days as LateDays,
  a.delivery_id as DeliveryId,
  s.submission_id as SubmissionId,
  s.row_count as RowCount,
  s.expected_row_count as ExpectedRowCount,
  coalesce(s.versions, 0) as Versions,
  (
    select count(*) from open_warning as w where w.submission_id = s.submission_id
  ) as OpenWarnings
from fact_obligation as o
join dim_period as p on p.period_key = o.period_key and p.period_code = @period
join dim_form as f on f.form_key = o.form_key
join dim_org_unit as u on u.org_unit_key = o.sender_key
left join sent as s
  on s.form_key = o.form_key
  and s.period_key = o.period_key
  and s.sender_key = o.sender_key
  and s.rank = 1
left join app_submission as a on a.submission_id = s.submission_id
order by u.sort_order, f.form_key;
