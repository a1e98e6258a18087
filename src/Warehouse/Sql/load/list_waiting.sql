-- Grain: one row per delivery not yet read and written down before this one, in the order in which they were.
select delivery_id
from app_delivery
where state = 'waiting' and delivery_id < @deliveryId
order by delivery_id;
