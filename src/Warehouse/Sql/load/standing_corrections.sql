-- Grain: one row per standing correction of a return (form, period, sender).
select
  c.correction_id as CorrectionId,
  c.measure_code as Measure,
  c.unit_code as Unit,
  c.breakdown_code as Breakdown,
  c.old_milli as OldMilli,
  c.new_milli as NewMilli,
  c.document_number as DocumentNumber,
  c.document_date as DocumentDate
from app_correction as c
join app_submission as s on s.submission_id = c.submission_id
where c.period_code = @period
  and s.form_code = @form
  and s.unit_code = @sender
  and not exists (select 1 from app_correction_end as e where e.correction_id = c.correction_id)
order by c.correction_id;
