insert into touched_leaf (org_unit_key) values (@leaf) on conflict do nothing;
