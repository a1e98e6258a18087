-- ?1 period, ?2 form. Grain: a row where any return of the form stands in the period.
select 1
from fact_submission
where period_key = ?1 and form_key = ?2 and is_current = 1
limit 1;
