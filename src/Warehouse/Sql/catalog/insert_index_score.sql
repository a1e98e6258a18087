insert into fact_index_score (index_id, component, year, province, score_e4, source_line)
values (?, ?, ?, ?, ?, ?);
