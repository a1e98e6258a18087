-- What a submission that stands again still has aside is of leaves that it does not stand for: it confirms who does.
insert into fact_confirmation (period_key, form_key, org_unit_key, submission_id)
select distinct @PeriodKey, @FormKey, org_unit_key, submission_id
from fact_value_superseded
where submission_id = @id
on conflict do nothing;
