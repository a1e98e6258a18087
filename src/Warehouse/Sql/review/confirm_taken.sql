-- The leaves of a submission kept aside that another sender stands for: its figures of them confirm that one's.
insert into fact_confirmation (period_key, form_key, org_unit_key, submission_id)
select distinct @PeriodKey, @FormKey, kept.org_unit_key, kept.submission_id
from fact_value_superseded as kept
join fact_row as r
  on r.period_key = @PeriodKey and r.form_key = @FormKey and r.org_unit_key = kept.org_unit_key
where kept.submission_id = @id
on conflict do nothing;

delete from fact_row_superseded
where submission_id = @id
  and org_unit_key in (select org_unit_key from fact_row where period_key = @PeriodKey and form_key = @FormKey);
