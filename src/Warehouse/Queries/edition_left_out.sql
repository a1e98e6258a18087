-- Grain: one row per leaf of which an edition froze nothing though it had sent all forms of an indicator that it did freeze.
-- Programs before this one left out whom no row is owed of; of those it is not known what they would have been published with.
with nothing_frozen as materialized (
  select org_unit_key, unit_code
  from dim_org_unit
  where is_leaf = 1
    and unit_code not in (select unit_code from app_edition_figure where edition_id = @editionId)
),
sent as materialized (
  select n.org_unit_key, n.unit_code, r.form_code
  from edition_return as r
  join fact_row as w on w.submission_id = r.submission_id
  join nothing_frozen as n on n.org_unit_key = w.org_unit_key
  where r.edition_id = @editionId
    and exists (
      select 1
      from fact_value as v
      where v.period_key = w.period_key and v.org_unit_key = w.org_unit_key and v.submission_id = w.submission_id
    )
  union
  select n.org_unit_key, n.unit_code, r.form_code
  from edition_return as r
  join fact_row_superseded as w on w.submission_id = r.submission_id
  join nothing_frozen as n on n.org_unit_key = w.org_unit_key
  where r.edition_id = @editionId
    and exists (
      select 1
      from fact_value_superseded as v
      where v.submission_id = w.submission_id and v.org_unit_key = w.org_unit_key
    )
),
asked as materialized (
  select distinct i.indicator_key, f.form_code
  from dim_indicator as i
  join bridge_indicator_term as t on t.indicator_key = i.indicator_key
  join dim_measure as m on m.measure_key = t.measure_key
  join dim_form as f on f.form_key = m.form_key
  join app_edition as e on e.edition_id = @editionId
  join dim_period as p on p.regime = f.regime and p.period_code = e.period_code
  where i.indicator_id in (select indicator_id from app_edition_figure where edition_id = @editionId)
    -- A form that was not asked in the period has no say.
    and exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    )
)
select distinct s.unit_code
from sent as s
join asked as a on a.form_code = s.form_code
where not exists (
  select 1
  from asked as b
  where b.indicator_key = a.indicator_key
    and b.form_code not in (select x.form_code from sent as x where x.org_unit_key = s.org_unit_key)
);
