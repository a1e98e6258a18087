-- Grain: one row per period, form and leaf whose figures stand although the leaf is not in the structure of the period: they
-- are in no mart and on no chart. So it comes where the catalog changes the dates of units after returns were loaded.
select
  p.period_code as PeriodCode,
  f.form_code as FormCode,
  u.unit_code as UnitCode,
  u.name as UnitName,
  p.date_to as LastDay,
  (
    select count(*)
    from fact_value as v
    join dim_measure as m on m.measure_key = v.measure_key
    where v.period_key = r.period_key and v.org_unit_key = r.org_unit_key and m.form_key = r.form_key
  ) as Figures,
  d.delivery_id as DeliveryId
from fact_row as r
join dim_period as p on p.period_key = r.period_key
join dim_form as f on f.form_key = r.form_key
join dim_org_unit as u on u.org_unit_key = r.org_unit_key
join app_submission as d on d.submission_id = r.submission_id
where not exists (
    select 1
    from bridge_structure_unit as s
    where s.structure_key = p.structure_key and s.org_unit_key = r.org_unit_key
  )
order by p.date_to, f.form_code, u.unit_code;
