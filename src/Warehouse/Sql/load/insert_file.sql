insert into app_file (sha256, byte_count, inbox_path)
values (@sha256, @byteCount, @inboxPath)
on conflict (sha256) do nothing;
