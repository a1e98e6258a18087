update dim_measure
set left_over_key = (select c.measure_key from dim_measure as c where c.measure_code = @leftOver)
where measure_code = @opening;
