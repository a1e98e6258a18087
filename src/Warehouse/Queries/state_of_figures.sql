-- Grain: one row, what the figures of the database hang on: the last thing that happened and the catalog.
select
  coalesce((select max(event_id) from app_event), 0) as LastEvent,
  coalesce((select value from app_setting where name = 'catalog'), '') as Catalog;
