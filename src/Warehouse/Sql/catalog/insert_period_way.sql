insert into dim_period_way (period_key, measure_class, way, reads, value_status)
select period_key, @measureClass, @way, @reads, @valueStatus
from dim_period
where regime = @regime and period_code = @period;
