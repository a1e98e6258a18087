-- What can be asked for by one name, an indicator's or a single measure's, and what it is made of: laid out with the catalog, so
-- that every question reads it in one place.

-- Grain: one row per figure that can be asked for. forms: the keys of the forms it is made of, in order, '12,15'.
create table dim_figure (
  figure text not null primary key,
  has_denominator integer not null,
  factor_milli integer not null,
  forms text not null
) strict, without rowid;

-- Grain: one row per measure above or below the line of a figure. contributes: as in bridge_indicator_term.
create table bridge_figure_term (
  figure text not null references dim_figure (figure),
  role text not null check (role in ('numerator', 'denominator')),
  ordinal integer not null,
  sign integer not null check (sign in (-1, 1)),
  contributes text not null check (contributes in ('value', 'positive', 'reported')),
  measure_key integer not null references dim_measure (measure_key),
  form_key integer not null references dim_form (form_key),
  primary key (figure, role, ordinal)
) strict, without rowid;

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
