-- Grain: one row per thing done to a published period, or to one that it is derived from, between two moments that can change its
-- figures: a return that came to stand, one that was sent back, a correction made, one withdrawn.
with source as materialized (
  select form_key, form_code, @period as period_code from dim_form
  union
  select form_key, form_code, source_code from derived_source where period_code = @period
)
select
  case when r.state = 'sent_back' then 'sent_back' else 'return' end as Kind,
  coalesce(r.decided_at, s.checked_at) as At,
  s.form_code as FormCode,
  s.unit_code as UnitCode,
  u.name as UnitName,
  s.delivery_id as DeliveryId,
  null as MeasureCode,
  null as BreakdownCode,
  null as OldMilli,
  null as NewMilli,
  coalesce(
    r.reason,
    (
      select o.reason
      from app_reopening as o
      where o.period_code = s.period_code
        and o.opened_at <= coalesce(r.decided_at, s.checked_at)
        and o.opened_at >= @since
        and (o.form_code is null or o.form_code = s.form_code)
        and (o.unit_code is null or o.unit_code = s.unit_code)
      order by o.reopening_id desc
      limit 1
    )
  ) as Reason,
  null as OrderedBy,
  null as DocumentNumber,
  null as DocumentDate
from source as x
cross join app_submission as s on s.form_code = x.form_code and s.period_code = x.period_code
join dim_org_unit as u on u.unit_code = s.unit_code
left join app_review as r on r.submission_id = s.submission_id
where s.status = 'accepted'
  and (r.state is null or r.state in ('accepted', 'sent_back'))
  and coalesce(r.decided_at, s.checked_at) >= @since
  and (@until is null or coalesce(r.decided_at, s.checked_at) <= @until)
union all
select
  'correction', c.entered_at, m.form_code, c.unit_code, u.name, s.delivery_id, c.measure_code, c.breakdown_code,
  c.old_milli, c.new_milli, c.reason, c.ordered_by, c.document_number, c.document_date
from app_correction as c
join dim_org_unit as u on u.unit_code = c.unit_code
join app_submission as s on s.submission_id = c.submission_id
join dim_measure as d on d.measure_code = c.measure_code
join source as m on m.form_key = d.form_key and m.period_code = c.period_code
where c.entered_at >= @since
  and (@until is null or c.entered_at <= @until)
union all
select
  'withdrawal', e.ended_at, m.form_code, c.unit_code, u.name, s.delivery_id, c.measure_code, c.breakdown_code,
  c.new_milli, c.old_milli, e.reason, null, null, null
from app_correction as c
join app_correction_end as e on e.correction_id = c.correction_id and e.outcome = 'withdrawn'
join dim_org_unit as u on u.unit_code = c.unit_code
join app_submission as s on s.submission_id = c.submission_id
join dim_measure as d on d.measure_code = c.measure_code
join source as m on m.form_key = d.form_key and m.period_code = c.period_code
where e.ended_at >= @since
  and (@until is null or e.ended_at <= @until)
order by At, Kind;
