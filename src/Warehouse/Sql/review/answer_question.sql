-- The file of an open question, delivered again with the answer as declared.
insert into app_delivery (
  file_id, file_name, channel, received_at, declared_unit, declared_period, declared_form, state
)
select
  d.file_id, d.file_name, d.channel, d.received_at,
  coalesce(@unit, d.declared_unit), coalesce(@period, d.declared_period), coalesce(@form, d.declared_form), 'waiting'
from app_delivery as d
join app_question as q on q.delivery_id = d.delivery_id and q.answered_by is null
where d.delivery_id = @deliveryId
returning delivery_id;
