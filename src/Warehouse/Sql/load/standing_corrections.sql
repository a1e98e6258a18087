-- Grain: one row per standing correction of a form and period that lies over no figure: of a touched leaf, or of one that the
-- sender's return no longer has a figure of. With what the cell that stands there says, and who sent it; null where none does.
select
  c.correction_id as CorrectionId,
  c.measure_code as Measure,
  c.unit_code as Unit,
  u.name as UnitName,
  c.breakdown_code as Breakdown,
  c.old_milli as OldMilli,
  c.new_milli as NewMilli,
  c.document_number as DocumentNumber,
  c.document_date as DocumentDate,
  u.org_unit_key as UnitKey,
  m.measure_key as MeasureKey,
  coalesce(v.breakdown_key, 0) as BreakdownKey,
  v.submission_id as SubmissionId,
  coalesce(v.value_milli, 0) as SaysMilli,
  v.sheet as Sheet,
  v.cell as Cell
from dim_period as p
cross join app_correction as c on c.period_code = p.period_code
join dim_measure as m on m.measure_code = c.measure_code and m.form_key = @FormKey
join dim_org_unit as u on u.unit_code = c.unit_code
left join fact_submission as s on s.submission_id = c.submission_id
left join touched_leaf as t on t.org_unit_key = u.org_unit_key
left join fact_value as v
  on v.period_key = p.period_key
  and v.org_unit_key = u.org_unit_key
  and v.measure_key = m.measure_key
  and v.breakdown_key in (select breakdown_key from dim_breakdown where breakdown_code = c.breakdown_code)
where p.period_key = @PeriodKey
  and not exists (select 1 from app_correction_end as e where e.correction_id = c.correction_id)
  and v.correction_id is null
  and case when v.submission_id is null then t.org_unit_key is not null or s.sender_key = @SenderKey else t.org_unit_key is not null end
order by c.correction_id;
