-- The leaves whose figures a load changes; a table of this connection only.
create temp table if not exists touched_leaf (org_unit_key integer primary key);
delete from touched_leaf;
