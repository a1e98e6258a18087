-- Grain: one row per distinct file content ever received.
select inbox_path
from app_file
order by file_id;
