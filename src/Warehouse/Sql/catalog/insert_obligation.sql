-- Every member of the group owes the form in a period in which both exist, by the group's own day.
insert into fact_obligation (form_key, period_key, sender_key, due_date)
select f.form_key, p.period_key, u.org_unit_key, @dueDate
from dim_form as f
join dim_period as p on p.regime = f.regime and p.period_code = @period
join dim_org_unit as u on u.unit_group = @unitGroup and u.is_expected = 1
where f.form_code = @form
  and u.valid_from <= p.date_to
  and (u.valid_to is null or u.valid_to >= p.date_from);
