-- Grain: one row per submission, or per delivery without one; newest arrival first.
select *
from submission_line
where (@unit is null or unit_code = @unit)
  and (@status is null or status = @status)
order by received_at desc, delivery_id desc, ordinal
limit @count offset @skip;
