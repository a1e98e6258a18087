insert into app_applied_script (name, hash) values (@name, @hash)
on conflict (name) do update set hash = excluded.hash;
