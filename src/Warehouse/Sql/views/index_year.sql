-- Grain: one row per index, year and province of which every counting component is known.
-- Nobody is ranked by part of a total; the only province known in a year has no rank.
create view index_year as
with total as (
  select
    s.index_id,
    s.year,
    s.province,
    sum(s.score_e4) as score_e4,
    sum(c.max_e4) as max_e4
  from fact_index_score as s
  join dim_index_component as c
    on c.index_id = s.index_id and c.component = s.component and c.counts = 1
  group by s.index_id, s.year, s.province
  having count(*) = (
    select count(*)
    from dim_index_component as n
    where n.index_id = s.index_id and n.counts = 1 and s.year between n.from_year and n.to_year
  )
)
select
  index_id,
  year,
  province,
  score_e4,
  max_e4,
  case when count(*) over same_year > 1
    then rank() over (partition by index_id, year order by score_e4 desc)
  end as rank,
  count(*) over same_year as of_provinces
from total
window same_year as (partition by index_id, year);
