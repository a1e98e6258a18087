-- Current returns for every obligation of the chosen forms and periods, a tenth of them with an earlier version, with every
-- row and column: as the loader would leave them, without reading a workbook for each.
insert into app_file (file_id, sha256, byte_count, inbox_path)
select row_number() over (), printf('%064d', row_number() over ()), 1, ''
from fact_obligation as o
join dim_period as p on p.period_key = o.period_key
join dim_form as f on f.form_key = o.form_key
where f.form_code in (select value from json_each(@forms))
  and p.period_code in (select value from json_each(@periods));

insert into app_delivery (delivery_id, file_id, file_name, channel, received_at, state)
select file_id, file_id, 'bench.xlsx', 'command', '2024-01-01T00:00:00Z', 'done' from app_file;

insert into app_submission (
  submission_id, delivery_id, ordinal, status, form_code, form_version, unit_code, period_code, recognised_from,
  sheet_count, row_count, cell_count, error_count, warning_count, checked_at
)
select
  row_number() over (), row_number() over (), 0, 'accepted', f.form_code, 1, u.unit_code, p.period_code, '',
  1, 1, 1, 0, 0, '2024-01-01T00:00:00Z'
from fact_obligation as o
join dim_period as p on p.period_key = o.period_key
join dim_form as f on f.form_key = o.form_key
join dim_org_unit as u on u.org_unit_key = o.sender_key
where f.form_code in (select value from json_each(@forms))
  and p.period_code in (select value from json_each(@periods));

insert into fact_submission (
  submission_id, form_key, period_key, sender_key, sha256, status, is_current, received_at, received_order,
  due_date, late_days, row_count, expected_row_count, cell_count, compulsory_cells, required_cells, answered_cells
)
select
  s.submission_id, f.form_key, p.period_key, u.org_unit_key, printf('%064d', s.submission_id), 'accepted', 1,
  '2024-01-01T00:00:00Z', s.submission_id, o.due_date, s.submission_id % 20 = 0, 1, 1, 1, 1, 1, 1
from app_submission as s
join dim_form as f on f.form_code = s.form_code
join dim_period as p on p.regime = f.regime and p.period_code = s.period_code
join dim_org_unit as u on u.unit_code = s.unit_code
join fact_obligation as o on o.period_key = p.period_key and o.form_key = f.form_key and o.sender_key = u.org_unit_key;

-- One sender in fifty has not reported in the last period.
delete from fact_submission
where submission_id % 50 = 7
  and period_key in (select period_key from dim_period where period_code = @last);

insert into fact_row (submission_id, org_unit_key, form_key, period_key)
select s.submission_id, l.leaf_key, s.form_key, s.period_key
from fact_submission as s
join dim_period as p on p.period_key = s.period_key
join bridge_form_leaf as l
  on l.structure_key = p.structure_key and l.form_key = s.form_key and l.sender_key = s.sender_key;

insert into fact_value (
  period_key, org_unit_key, measure_key, breakdown_key, value_milli, parse_flag, submission_id, sheet, cell, raw_text
)
select
  r.period_key, r.org_unit_key, m.measure_key, 0,
  (r.org_unit_key * 7919 + m.measure_key * 104729 + r.period_key * 31) % 97 * 1000,
  'typed', r.submission_id, 'Biểu', 'C' || (r.org_unit_key % 500 + 9),
  (r.org_unit_key * 7919 + m.measure_key * 104729 + r.period_key * 31) % 97
from fact_row as r
join dim_measure as m on m.form_key = r.form_key
order by r.period_key, r.org_unit_key, m.measure_key;

insert into fact_value_superseded (
  submission_id, period_key, org_unit_key, measure_key, breakdown_key, value_milli, parse_flag, sheet, cell, raw_text
)
select
  submission_id, period_key, org_unit_key, measure_key, breakdown_key, value_milli, parse_flag, sheet, cell, raw_text
from fact_value
where submission_id % 10 = 3;
