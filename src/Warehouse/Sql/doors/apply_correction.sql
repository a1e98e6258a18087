-- What the cell says is kept beside what now stands.
update fact_value
set
  read_milli = coalesce(read_milli, value_milli),
  value_milli = @newMilli,
  correction_id = @correctionId
where period_key = @Period
  and org_unit_key = @Unit
  and measure_key = @Measure
  and breakdown_key = @Breakdown
  and submission_id = @submission;
