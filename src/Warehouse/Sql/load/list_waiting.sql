-- Grain: one row per delivery not yet read, in order of arrival.
select delivery_id
from app_delivery
where state = 'waiting'
order by received_at, delivery_id;
