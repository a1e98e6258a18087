-- Grain: one row per breakdown value that some leaf at or below the unit reported; structure as in figures.sql.
-- Units above leaves have their sums in the mart; a leaf's own values are its facts.
-- Of a part that was divided, a field's share is what the share of the sum grows by with it: the fields add up to the figure,
-- and over all that share the part to the field. In the order in which the cells behind a figure are laid end to end.
with part as (
  select d.measure_key, p.period_key, c.part_key, c.share_from, c.share_to
  from dim_measure as d
  join dim_form as f on f.form_key = d.form_key
  join dim_period as p on p.regime = f.regime and p.period_code = @period
  join dim_org_unit as u on u.unit_code = @unit
  join bridge_org_unit_cover as c
    on c.structure_key = coalesce(@structure, p.structure_key)
    and c.of_structure_key = p.structure_key
    and c.org_unit_key = u.org_unit_key
  where d.measure_code = @measure
),
given as (
  select w.part_key, m.breakdown_key, m.value_milli as milli, w.share_from, w.share_to
  from part as w
  join mart_measure as m
    on m.period_key = w.period_key
    and m.org_unit_key = w.part_key
    and m.measure_key = w.measure_key
    and m.breakdown_key > 0
  union all
  select w.part_key, v.breakdown_key, v.value_milli, w.share_from, w.share_to
  from part as w
  join fact_value as v
    on v.period_key = w.period_key
    and v.org_unit_key = w.part_key
    and v.measure_key = w.measure_key
    and v.breakdown_key > 0
),
grown as (
  select g.*, sum(g.milli) over (partition by g.part_key, g.share_from order by b.sort_order) as upto
  from given as g
  join dim_breakdown as b on b.breakdown_key = g.breakdown_key
),
bound as (
  select breakdown_key, upto as milli, 1 as sign, share_from, share_to from grown
  union all
  select breakdown_key, upto - milli, -1, share_from, share_to from grown
),
total as (
  select
    breakdown_key,
    sum(sign * (
      (milli / 1000000) * share_to + ((milli % 1000000) * share_to) / 1000000
        - (milli / 1000000) * share_from - ((milli % 1000000) * share_from) / 1000000
    )) as value_milli
  from bound
  group by breakdown_key
)
select
  b.breakdown_code as BreakdownCode,
  b.name as Name,
  t.value_milli as ValueMilli
from total as t
join dim_breakdown as b on b.breakdown_key = t.breakdown_key
order by t.value_milli desc, b.sort_order;
