-- Grain: one row per submission of the same return (form, period, sender), newest arrival first.
select
  s.submission_id as SubmissionId,
  d.delivery_id as DeliveryId,
  d.file_name as FileName,
  d.received_at as ReceivedAt,
  case
    when s.superseded_by is not null then 'superseded'
    when r.state in ('held', 'sent_back') then r.state
    else s.status
  end as Status,
  s.error_count as ErrorCount,
  s.cell_count as CellCount
from app_submission as own
join app_submission as s
  on s.form_code = own.form_code
  and s.period_code = own.period_code
  and s.unit_code = own.unit_code
join app_delivery as d on d.delivery_id = s.delivery_id
left join app_review as r on r.submission_id = s.submission_id
where own.submission_id = @submissionId
order by d.received_at desc, d.delivery_id desc, s.ordinal;
