insert into bridge_period_way_part (period_key, measure_class, way, part_key, sign, is_left_over)
select p.period_key, @measureClass, @way, part.period_key, @sign, @isLeftOver
from dim_period as p
join dim_period as part on part.regime = p.regime and part.period_code = @part
where p.regime = @regime and p.period_code = @period;
