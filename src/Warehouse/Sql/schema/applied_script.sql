-- Grain: one row per script that has run.
create table if not exists app_applied_script (
  name text primary key,
  hash text not null
) strict, without rowid;
