-- A submission that was kept aside stands: its rows and figures go back to the facts.
insert into fact_row (submission_id, org_unit_key, form_key, period_key)
select submission_id, org_unit_key, @FormKey, @PeriodKey
from fact_row_superseded
where submission_id = @id;

insert into fact_value (
  period_key, org_unit_key, measure_key, breakdown_key, value_milli, parse_flag, submission_id, sheet, cell, raw_text
)
select
  v.period_key, v.org_unit_key, v.measure_key, v.breakdown_key, v.value_milli, v.parse_flag, v.submission_id,
  v.sheet, v.cell, v.raw_text
from fact_value_superseded as v
join fact_row_superseded as r
  on r.submission_id = v.submission_id and r.org_unit_key = v.org_unit_key
where v.submission_id = @id;

delete from fact_value_superseded
where submission_id = @id
  and org_unit_key in (select org_unit_key from fact_row_superseded where submission_id = @id);

delete from fact_row_superseded where submission_id = @id;

update fact_submission set is_current = 1, status = 'accepted' where submission_id = @id;

update app_submission set superseded_by = null where submission_id = @id;
