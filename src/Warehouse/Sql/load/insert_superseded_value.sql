-- ?1 submission, ?2 period, ?3 unit, ?4 measure, ?5 breakdown, ?6 value, ?7 flag, ?8 sheet, ?9 cell, ?10 raw text.
insert into fact_value_superseded (
  period_key, org_unit_key, measure_key, breakdown_key, value_milli, parse_flag, submission_id, sheet, cell, raw_text
)
values (?2, ?3, ?4, ?5, ?6, ?7, ?1, ?8, ?9, ?10);
