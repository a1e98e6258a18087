-- A finding that came of what stands or of another return, after those of the submission's own; said once.
insert into app_finding (
  submission_id, ordinal, rule_id, severity, sheet, cell, unit_code, column_code, seen, expected, message, breakdown_code
)
select
  @id, coalesce(max(ordinal) + 1, 0), @Rule, @severity, @Sheet, @Cell, @Unit, @Column, @Seen, @Expected, @Message, @Field
from app_finding
where submission_id = @id
having not exists (
  select 1 from app_finding
  where submission_id = @id and rule_id = @Rule and unit_code = @Unit and column_code = @Column and breakdown_code is @Field
    and seen = @Seen and expected = @Expected
);

update app_submission
set
  error_count = (select count(*) from app_finding where submission_id = @id and severity = 'error'),
  warning_count = (select count(*) from app_finding where submission_id = @id and severity = 'warning')
where submission_id = @id;
