-- Grain: one row per submission of a delivery, or one for a delivery without any yet.
select
  d.delivery_id as DeliveryId,
  s.submission_id as SubmissionId,
  d.file_name as FileName,
  f.sha256 as Sha256,
  d.channel as Channel,
  d.received_at as ReceivedAt,
  case
    when d.state <> 'done' then d.state
    when s.superseded_by is not null then 'superseded'
    else s.status
  end as Status,
  s.form_code as FormCode,
  s.form_version as FormVersion,
  s.unit_code as UnitCode,
  u.name as UnitName,
  s.period_code as PeriodCode,
  s.recognised_from as RecognisedFrom,
  s.reason as Reason,
  coalesce(s.sheet_count, 0) as SheetCount,
  coalesce(s.row_count, 0) as RowCount,
  coalesce(s.cell_count, 0) as CellCount,
  coalesce(s.error_count, 0) as ErrorCount,
  coalesce(s.warning_count, 0) as WarningCount,
  s.checked_at as CheckedAt,
  fs.late_days as LateDays,
  d.duplicate_of as DuplicateOf,
  s.superseded_by as SupersededBy,
  later.delivery_id as SupersededByDelivery
from app_delivery as d
join app_file as f on f.file_id = d.file_id
left join app_submission as s on s.delivery_id = d.delivery_id
left join dim_org_unit as u on u.unit_code = s.unit_code
left join fact_submission as fs on fs.submission_id = s.submission_id
left join app_submission as later on later.submission_id = s.superseded_by
where d.delivery_id = @deliveryId
order by s.ordinal;
