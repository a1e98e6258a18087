insert into bridge_indicator_term (indicator_key, role, ordinal, measure_key, sign, contributes)
select i.indicator_key, @role, @order, m.measure_key, @Sign, @contributes
from dim_indicator as i
join dim_measure as m on m.measure_code = @measure
where i.indicator_id = @indicator;
