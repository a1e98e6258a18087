-- Grain: the one correction asked for, while it stands.
select
  c.correction_id as CorrectionId,
  c.measure_code as Measure,
  c.period_code as Period,
  c.unit_code as Unit,
  c.breakdown_code as Breakdown,
  c.old_milli as OldMilli,
  c.new_milli as NewMilli,
  c.entered_by as EnteredBy,
  c.entered_at as EnteredAt,
  c.submission_id as SubmissionId
from app_correction as c
where c.correction_id = @correctionId
  and not exists (select 1 from app_correction_end as e where e.correction_id = c.correction_id);
