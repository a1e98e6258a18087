-- Grain: one row per period, form that nobody has sent in it, and period that its figures are derived from there: by the first
-- way of each class of measure of which somebody sent every part.
create view derived_source as
select distinct p.period_code, f.form_key, f.form_code, q.period_key as source_key, q.period_code as source_code
from dim_period as p
join dim_form as f on f.regime = p.regime
join dim_period_way as y on y.period_key = p.period_key
join bridge_period_way_part as b
  on b.period_key = y.period_key and b.measure_class = y.measure_class and b.way = y.way
join dim_period as q on q.period_key = b.part_key
where not exists (
    select 1 from fact_row as r where r.period_key = p.period_key and r.form_key = f.form_key
  )
  and y.way = (
    select min(z.way)
    from dim_period_way as z
    where z.period_key = y.period_key
      and z.measure_class = y.measure_class
      and not exists (
        select 1
        from bridge_period_way_part as c
        where c.period_key = z.period_key
          and c.measure_class = z.measure_class
          and c.way = z.way
          and not exists (
            select 1 from fact_row as r where r.period_key = c.part_key and r.form_key = f.form_key
          )
      )
  );
