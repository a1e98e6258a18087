insert into fact_row (submission_id, org_unit_key, form_key, period_key)
values (@id, @leaf, @FormKey, @PeriodKey);
