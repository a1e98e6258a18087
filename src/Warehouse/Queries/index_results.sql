-- Grain: one row per year in which the own province's total of an index is computed, announced or both.
select
  y.year as Year,
  t.score_e4 as ScoreE4,
  t.max_e4 as MaxE4,
  t.rank as Rank,
  t.of_provinces as OfProvinces,
  a.score_e4 as AnnouncedE4,
  a.rank as AnnouncedRank,
  a.of_provinces as AnnouncedOf,
  a.reference as Reference,
  a.source as AnnouncedSource
from dim_index as i
join (
  select index_id, year, province from index_year
  union
  select n.index_id, n.year, d.own_province
  from fact_index_announced as n
  join dim_index as d on d.index_id = n.index_id
) as y on y.index_id = i.index_id and y.province = i.own_province
left join index_year as t
  on t.index_id = y.index_id and t.year = y.year and t.province = y.province
left join fact_index_announced as a on a.index_id = y.index_id and a.year = y.year
where i.index_id = @index
order by y.year;
