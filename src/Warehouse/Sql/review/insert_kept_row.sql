insert into fact_row_superseded (submission_id, org_unit_key) values (@id, @leaf);
