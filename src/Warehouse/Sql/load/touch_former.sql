insert into touched_leaf (org_unit_key)
select org_unit_key from fact_row where submission_id = @former
on conflict do nothing;
