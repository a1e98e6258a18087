-- Every leaf of a submission kept aside: those it stood for and those of which it confirmed another sender's figures.
insert into touched_leaf (org_unit_key)
select org_unit_key from fact_row_superseded where submission_id = @id
union
select org_unit_key from fact_value_superseded where submission_id = @id
on conflict do nothing;
