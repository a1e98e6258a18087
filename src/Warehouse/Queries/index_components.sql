-- Grain: one row per component that an index has in a year, with the own province's score and place in it.
with place as (
  select
    component,
    province,
    score_e4,
    source_line,
    rank() over (partition by component order by score_e4 desc) as rank,
    count(*) over (partition by component) as of_provinces,
    max(score_e4) over (partition by component) as best_e4,
    min(score_e4) over (partition by component) as least_e4
  from fact_index_score
  where index_id = @index and year = @year
)
select
  c.component as Component,
  c.name as Name,
  c.part_of as PartOf,
  c.counts as Counts,
  c.max_e4 as MaxE4,
  p.score_e4 as ScoreE4,
  before.score_e4 as BeforeE4,
  p.rank as Rank,
  p.of_provinces as OfProvinces,
  p.best_e4 as BestE4,
  p.least_e4 as LeastE4,
  p.source_line as SourceLine
from dim_index_component as c
join dim_index as i on i.index_id = c.index_id
left join place as p on p.component = c.component and p.province = i.own_province
left join fact_index_score as before
  on before.index_id = c.index_id and before.component = c.component
  and before.province = i.own_province and before.year = @year - 1
where c.index_id = @index and @year between c.from_year and c.to_year
order by c.sort_order;
