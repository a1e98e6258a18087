insert into app_finding (
  submission_id, ordinal, rule_id, severity, sheet, cell, unit_code, column_code, seen, expected, message,
  breakdown_code
)
values (
  @id, @ordinal, @Rule, @severity, @Sheet, @Cell, @Unit, @Column, @Seen, @Expected, @Message, @Field
);
