-- Grain: one row per table of the former database.
select name
from former.sqlite_schema
where type = 'table' and name not like 'sqlite\_%' escape '\'
order by name;
