-- Grain: one row per submission of a delivery, or one for a delivery without any yet.
select *
from submission_line
where delivery_id = @deliveryId
order by ordinal;
