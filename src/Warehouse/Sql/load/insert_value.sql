insert into fact_value (
  period_key, org_unit_key, measure_key, breakdown_key, value_milli, parse_flag, submission_id, sheet, cell, raw_text
)
values (@period, @unit, @measure, @breakdown, @value, @flag, @id, @sheet, @cell, @raw);
