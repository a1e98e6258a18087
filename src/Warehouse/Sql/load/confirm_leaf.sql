insert into fact_confirmation (period_key, form_key, org_unit_key, submission_id)
values (@PeriodKey, @FormKey, @leaf, @submission)
on conflict do nothing;
