-- Grain: one row per return owed in a period of one regime.
-- The version shown is the one that stands, else the last that arrived. A constant period_key keeps the view to that period.
select
  c.sender_code as SenderCode,
  c.sender_name as SenderName,
  c.sender_group as SenderGroup,
  c.form_code as FormCode,
  c.due_date as DueDate,
  case
    when c.state <> 'not_sent' then c.state
    when c.due_date < @today then 'missing'
    else 'not_due'
  end as State,
  s.status as LastStatus,
  c.late_days as LateDays,
  c.first_valid_at as FirstValidAt,
  a.delivery_id as DeliveryId,
  s.submission_id as SubmissionId,
  s.row_count as RowCount,
  s.expected_row_count as ExpectedRowCount,
  c.versions as Versions,
  c.corrections as Corrections,
  c.last_correction_at as LastCorrectionAt,
  c.last_correction_late_days as LastCorrectionLateDays,
  c.answered_cells as AnsweredCells,
  c.required_cells as RequiredCells,
  c.compulsory_cells as CompulsoryCells,
  (
    select count(*) from open_warning as w where w.submission_id = s.submission_id
  ) as OpenWarnings,
  u.sort_order as SortOrder
from completeness as c
join dim_org_unit as u on u.org_unit_key = c.sender_key
left join fact_submission as s
  on s.submission_id = coalesce(
    c.submission_id,
    (
      select e.submission_id
      from fact_submission as e
      where e.period_key = c.period_key and e.form_key = c.form_key and e.sender_key = c.sender_key
      order by e.received_at desc, e.received_order desc
      limit 1
    )
  )
left join app_submission as a on a.submission_id = s.submission_id
where c.period_key = @periodKey
order by u.sort_order, c.form_key;
