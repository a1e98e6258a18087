-- One leaf of a standing submission leaves the facts; its figures are kept.
insert into fact_value_superseded (
  submission_id, period_key, org_unit_key, measure_key, breakdown_key, value_milli, parse_flag, sheet, cell, raw_text
)
select
  submission_id, period_key, org_unit_key, measure_key, breakdown_key,
  coalesce(read_milli, value_milli), parse_flag, sheet, cell, raw_text
from fact_value
where period_key = @PeriodKey and org_unit_key = @leaf and submission_id = @submission;

delete from fact_value
where period_key = @PeriodKey and org_unit_key = @leaf and submission_id = @submission;

delete from fact_row where submission_id = @submission and org_unit_key = @leaf;
