-- Grain: the one delivery asked for.
select
  d.delivery_id as DeliveryId,
  f.sha256 as Sha256,
  f.inbox_path as InboxPath,
  d.file_name as FileName,
  d.channel as Channel,
  d.received_at as ReceivedAt,
  d.declared_unit as DeclaredUnit,
  d.declared_period as DeclaredPeriod,
  d.state as State,
  d.duplicate_of as DuplicateOf,
  d.declared_form as DeclaredForm
from app_delivery as d
join app_file as f on f.file_id = d.file_id
where d.delivery_id = @deliveryId;
