insert into fact_submission (
  submission_id, form_key, period_key, sender_key, sha256, status, is_current, received_at, received_order,
  due_date, late_days, row_count, expected_row_count, cell_count, compulsory_cells, required_cells, answered_cells
)
values (
  @id, @FormKey, @PeriodKey, @SenderKey, @Sha256, @status, 0, @ReceivedAt, @receivedOrder,
  @dueDate, @lateDays, @rowCount, @OwedRows, @CellCount, @Compulsory, @Required, @Answered
);
