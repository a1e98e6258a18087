-- Grain: the one file asked for, under the name it first came with.
select
  f.sha256 as Sha256,
  f.inbox_path as InboxPath,
  f.byte_count as ByteCount,
  (
    select d.file_name
    from app_delivery as d
    where d.file_id = f.file_id
    order by d.delivery_id
    limit 1
  ) as FileName
from app_file as f
where f.sha256 = @sha256;
