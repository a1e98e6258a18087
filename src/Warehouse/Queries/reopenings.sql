-- Grain: one row per order that opened a published period again, newest first.
select
  r.reopening_id as ReopeningId,
  r.period_code as PeriodCode,
  e.code as EditionCode,
  r.form_code as FormCode,
  r.unit_code as UnitCode,
  u.name as UnitName,
  r.reason as Reason,
  r.ordered_by as OrderedBy,
  r.document_number as DocumentNumber,
  r.document_date as DocumentDate,
  r.opened_by as OpenedBy,
  r.opened_at as OpenedAt,
  r.open_until as OpenUntil,
  e.number < (select max(n.number) from app_edition as n where n.period_code = r.period_code) as IsPublishedSince
from app_reopening as r
join app_edition as e on e.edition_id = r.edition_id
left join dim_org_unit as u on u.unit_code = r.unit_code
where @period is null or r.period_code = @period
order by r.reopening_id desc;
