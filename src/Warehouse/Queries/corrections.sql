-- Grain: one row per correction, newest first: of one figure where a measure, period and unit are given, else of all.
select
  c.correction_id as CorrectionId,
  c.measure_code as MeasureCode,
  c.period_code as PeriodCode,
  c.unit_code as UnitCode,
  u.name as UnitName,
  c.breakdown_code as BreakdownCode,
  c.old_milli as OldMilli,
  c.new_milli as NewMilli,
  c.reason as Reason,
  c.ordered_by as OrderedBy,
  c.document_number as DocumentNumber,
  c.document_date as DocumentDate,
  c.entered_by as EnteredBy,
  c.entered_at as EnteredAt,
  c.broken_rules as BrokenRules,
  e.outcome as Outcome,
  e.reason as EndReason,
  e.ended_by as EndedBy,
  e.ended_at as EndedAt
from app_correction as c
left join app_correction_end as e on e.correction_id = c.correction_id
left join dim_org_unit as u on u.unit_code = c.unit_code
where (@measure is null or c.measure_code = @measure)
  and (@period is null or c.period_code = @period)
  and (@unit is null or c.unit_code = @unit)
  and (@breakdown is null or c.breakdown_code = @breakdown)
order by c.correction_id desc
limit @most;
