insert into app_correction (
  measure_code, period_code, unit_code, breakdown_code, submission_id, old_milli, new_milli,
  reason, ordered_by, document_number, document_date, entered_by, entered_at, broken_rules
)
values (
  @Measure, @Period, @Unit, @breakdownCode, @submissionId, @oldMilli, @newMilli,
  @Reason, @OrderedBy, @DocumentNumber, @documentDate, @EnteredBy, @at, @brokenRules
)
returning correction_id;
