-- Grain: the one submission asked for: when it arrived, in which file, from whom.
select
  f.received_at as ReceivedAt,
  f.received_order as ReceivedOrder,
  d.file_name as FileName,
  u.name as SenderName
from fact_submission as f
join app_submission as s on s.submission_id = f.submission_id
join app_delivery as d on d.delivery_id = s.delivery_id
join dim_org_unit as u on u.org_unit_key = f.sender_key
where f.submission_id = @id;
