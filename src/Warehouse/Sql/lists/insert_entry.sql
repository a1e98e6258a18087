insert into fact_list_entry (submission_id, ordinal, org_unit_key, sheet, sheet_row)
values (?1, ?2, ?3, ?4, ?5);
