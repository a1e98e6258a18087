-- Grain: one row per column of a table of the former database.
select name
from pragma_table_info(@table, 'former')
order by cid;
