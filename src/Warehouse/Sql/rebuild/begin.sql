-- Deliveries that were read wait to be read again; the catalog is to be loaded again.
update app_delivery set state = 'waiting'
where delivery_id in (select subject_id from former.app_event where kind = 'loaded');

delete from app_setting where name = 'catalog';
