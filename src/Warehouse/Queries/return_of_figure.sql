-- Grain: at most one row, the return in codes whose figure stands for a leaf (of one breakdown value; '' for forms without).
select
  s.form_code as Form,
  s.period_code as Period,
  s.unit_code as Sender
from dim_measure as m
cross join dim_form as f on f.form_key = m.form_key
cross join dim_period as p on p.regime = f.regime and p.period_code = @period
cross join dim_org_unit as u on u.unit_code = @unit
cross join fact_value as v
  on v.period_key = p.period_key and v.org_unit_key = u.org_unit_key and v.measure_key = m.measure_key
cross join dim_breakdown as b on b.breakdown_key = v.breakdown_key and b.breakdown_code = @field
cross join app_submission as s on s.submission_id = v.submission_id
where m.measure_code = @measure;
