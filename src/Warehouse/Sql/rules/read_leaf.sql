-- ?1 period, ?2 leaf, ?3 and ?4 the first and last measure. Grain: one row per measure that the leaf reported.
select measure_key, value_milli
from mart_measure
where period_key = ?1
  and org_unit_key = ?2
  and measure_key between ?3 and ?4
  and breakdown_key = 0;
