insert into touched_leaf (org_unit_key)
select org_unit_key from fact_row_superseded where submission_id = @id
on conflict do nothing;
