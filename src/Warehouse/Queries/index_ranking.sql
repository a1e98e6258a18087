-- Grain: one row per province whose total of an index is known in a year, best first.
select province as Province, score_e4 as ScoreE4, rank as Rank
from index_year
where index_id = @index and year = @year
order by score_e4 desc, province;
