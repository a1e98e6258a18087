-- After another version of a return came to stand: its corrections end where it says something else than before, and
-- are laid over it where it says the same.
insert into app_correction_end (correction_id, outcome, reason, ended_by, ended_at, submission_id)
select
  c.correction_id,
  case when v.value_milli = c.new_milli then 'fulfilled' else 'lapsed' end,
  case
    when v.value_milli = c.new_milli then 'Bản gửi sau đã ghi đúng số hiệu chỉnh.'
    else 'Bản gửi sau ghi số khác.'
  end,
  '', own.checked_at, own.submission_id
from app_submission as own
join app_submission as version
  on version.form_code = own.form_code
  and version.period_code = own.period_code
  and version.unit_code = own.unit_code
join app_correction as c on c.submission_id = version.submission_id
join dim_measure as m on m.measure_code = c.measure_code
join dim_org_unit as u on u.unit_code = c.unit_code
left join fact_value as v
  on v.period_key = @PeriodKey
  and v.org_unit_key = u.org_unit_key
  and v.measure_key = m.measure_key
  and v.submission_id = own.submission_id
  and v.breakdown_key in (select breakdown_key from dim_breakdown where breakdown_code = c.breakdown_code)
where own.submission_id = @id
  and not exists (select 1 from app_correction_end as e where e.correction_id = c.correction_id)
  and (v.value_milli is null or v.value_milli <> c.old_milli);

update fact_value
set read_milli = value_milli, value_milli = standing.new_milli, correction_id = standing.correction_id
from (
  select c.correction_id, c.new_milli, u.org_unit_key, m.measure_key, b.breakdown_key
  from app_submission as own
  join app_submission as version
    on version.form_code = own.form_code
    and version.period_code = own.period_code
    and version.unit_code = own.unit_code
  join app_correction as c on c.submission_id = version.submission_id
  join dim_measure as m on m.measure_code = c.measure_code
  join dim_org_unit as u on u.unit_code = c.unit_code
  join dim_breakdown as b on b.breakdown_code = c.breakdown_code
  where own.submission_id = @id
    and not exists (select 1 from app_correction_end as e where e.correction_id = c.correction_id)
) as standing
where fact_value.period_key = @PeriodKey
  and fact_value.submission_id = @id
  and fact_value.org_unit_key = standing.org_unit_key
  and fact_value.measure_key = standing.measure_key
  and fact_value.breakdown_key = standing.breakdown_key;
