-- What can be asked for by one name, and what it is made of: indicators, and every measure by itself.
delete from bridge_figure_term;

delete from dim_figure;

insert into dim_figure (figure, has_denominator, factor_milli, forms)
select i.indicator_id, i.has_denominator, i.factor_milli, f.forms
from dim_indicator as i
join (
  select indicator_key, group_concat(form_key, ',' order by form_key) as forms
  from (
    select distinct t.indicator_key, m.form_key
    from bridge_indicator_term as t
    join dim_measure as m on m.measure_key = t.measure_key
  )
  group by indicator_key
) as f on f.indicator_key = i.indicator_key
union all
select measure_code, 0, 1000, cast(form_key as text)
from dim_measure;

insert into bridge_figure_term (figure, role, ordinal, sign, contributes, measure_key, form_key)
select i.indicator_id, t.role, t.ordinal, t.sign, t.contributes, t.measure_key, m.form_key
from bridge_indicator_term as t
join dim_indicator as i on i.indicator_key = t.indicator_key
join dim_measure as m on m.measure_key = t.measure_key
union all
select measure_code, 'numerator', 0, 1, 'value', measure_key, form_key
from dim_measure;
