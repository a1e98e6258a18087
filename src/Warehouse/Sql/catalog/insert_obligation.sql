-- Every member of the group on the period's last day owes the form, by the group's own day.
insert into fact_obligation (form_key, period_key, sender_key, due_date)
select f.form_key, p.period_key, u.org_unit_key, @dueDate
from dim_form as f
join dim_period as p on p.regime = f.regime and p.period_code = @period
join bridge_structure_unit as u
  on u.structure_key = p.structure_key and u.unit_group = @unitGroup and u.is_expected = 1
where f.form_code = @form
  -- The first structure is also that of periods before it began.
  and exists (
    select 1
    from dim_structure as s
    where s.structure_key = p.structure_key and s.valid_from <= p.date_to
  );
