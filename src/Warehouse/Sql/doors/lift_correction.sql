update fact_value
set value_milli = read_milli, read_milli = null, correction_id = null
where period_key = @Period
  and org_unit_key = @Unit
  and measure_key = @Measure
  and breakdown_key = @Breakdown
  and correction_id = @correctionId;
