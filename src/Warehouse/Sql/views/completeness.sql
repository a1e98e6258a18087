-- Grain: one row per return owed (form, period, sender): what came of it. A return that nobody owes has no row.
-- A version counts where it was accepted and answers at least required_cells of its compulsory_cells. The first such
-- version decides late_days for ever; those after it are counted apart as corrections.
-- state: on_time, late; empty: accepted, but too little answered (late_days are then those of the first accepted one);
-- to_mend: sent, but no version stands; not_sent: missing once due_date is over, which is for whoever asks to compare.
-- share_percent: of the compulsory cells of the version that stands, how many are answered, rounded down.
create view completeness as
select
  o.period_key,
  p.period_code,
  f.form_code,
  o.form_key,
  o.sender_key,
  u.unit_code as sender_code,
  u.name as sender_name,
  u.unit_group as sender_group,
  o.due_date,
  case
    when count(s.submission_id) = 0 then 'not_sent'
    when max(s.is_current) = 0 then 'to_mend'
    when max(s.counts) = 0 then 'empty'
    when min(case when s.counts = 1 then s.late_days end) = 0 then 'on_time'
    else 'late'
  end as state,
  min(case when s.counts = 1 then s.received_at end) as first_valid_at,
  coalesce(
    min(case when s.counts = 1 then s.late_days end),
    min(case when s.status = 'accepted' then s.late_days end)
  ) as late_days,
  count(s.submission_id) as versions,
  case when sum(s.counts) > 1 then sum(s.counts) - 1 else 0 end as corrections,
  case when sum(s.counts) > 1 then max(case when s.counts = 1 then s.received_at end) end as last_correction_at,
  case when sum(s.counts) > 1 then max(case when s.counts = 1 then s.late_days end) end as last_correction_late_days,
  max(case when s.is_current = 1 then s.submission_id end) as submission_id,
  max(case when s.is_current = 1 then s.answered_cells end) as answered_cells,
  max(case when s.is_current = 1 then s.required_cells end) as required_cells,
  max(case when s.is_current = 1 then s.compulsory_cells end) as compulsory_cells,
  max(
    case when s.is_current = 1 and s.compulsory_cells > 0 then 100 * s.answered_cells / s.compulsory_cells end
  ) as share_percent
from fact_obligation as o
join dim_period as p on p.period_key = o.period_key
join dim_form as f on f.form_key = o.form_key
join dim_org_unit as u on u.org_unit_key = o.sender_key
left join (
  select
    period_key, form_key, sender_key, submission_id, status, is_current, received_at, late_days,
    answered_cells, required_cells, compulsory_cells,
    case when status = 'accepted' and answered_cells >= required_cells then 1 else 0 end as counts
  from fact_submission
) as s
  on s.period_key = o.period_key
  and s.form_key = o.form_key
  and s.sender_key = o.sender_key
group by
  o.period_key, o.form_key, o.sender_key, o.due_date, p.period_code, f.form_code, u.unit_code, u.name, u.unit_group;
