-- Grain: one row per period, leaf unit and measure that can be derived at all, whether or not it was also received: the way
-- to take, null where some part of every way is missing. Ask with period, unit and measure given: it stands for millions of rows.
create view derivation as
select
  p.period_key,
  u.org_unit_key,
  m.measure_key,
  m.derived_as,
  m.left_over_key,
  (
    select min(y.way)
    from dim_period_way as y
    where y.period_key = p.period_key
      and y.measure_class = m.derived_as
      and not exists (
        select 1
        from bridge_period_way_part as b
        left join mart_measure as v
          on v.period_key = b.part_key
          and v.org_unit_key = u.org_unit_key
          and v.measure_key = case b.is_left_over when 0 then m.measure_key else m.left_over_key end
          and v.breakdown_key = 0
        where b.period_key = y.period_key
          and b.measure_class = y.measure_class
          and b.way = y.way
          and v.measure_key is null
      )
  ) as way
from dim_period as p
join dim_form as f on f.regime = p.regime
join dim_measure as m on m.form_key = f.form_key
join dim_org_unit as u on u.is_leaf = 1
where m.derived_as is not null;
