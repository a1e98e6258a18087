insert into fact_list_cell (submission_id, ordinal, column_code, value_code, value_text, raw_text, cell)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7);
