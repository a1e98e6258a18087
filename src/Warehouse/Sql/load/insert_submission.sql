-- Without a number given, the next.
insert into app_submission (
  submission_id, delivery_id, ordinal, status, form_code, form_version, unit_code, period_code,
  recognised_from, reason, sheet_count, row_count, cell_count, error_count, warning_count, checked_at
)
values (
  @submissionId, @deliveryId, @ordinal, @status, @formCode, @formVersion, @unitCode, @periodCode,
  @RecognisedFrom, @Reason, @SheetCount, @rowCount, @CellCount, @errorCount, @warningCount, @checkedAt
)
returning submission_id;
