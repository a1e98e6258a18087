-- Grain: one row per form owed in a period.
select
  f.form_code as FormCode,
  f.theme as Theme,
  count(*) as Owed,
  count(s.submission_id) as Accepted,
  coalesce(sum(
    (
      select min(e.late_days)
      from fact_submission as e
      where e.form_key = o.form_key
        and e.period_key = o.period_key
        and e.sender_key = o.sender_key
        and e.status = 'accepted'
    ) = 0
  ), 0) as OnTime,
  coalesce(sum(
    s.submission_id is null and exists (
      select 1
      from fact_submission as e
      where e.form_key = o.form_key
        and e.period_key = o.period_key
        and e.sender_key = o.sender_key
        and e.status = 'needs_fix'
    )
  ), 0) as NeedsFix
from fact_obligation as o
join dim_period as p on p.period_key = o.period_key and p.period_code = @period
join dim_form as f on f.form_key = o.form_key
left join fact_submission as s
  on s.form_key = o.form_key
  and s.period_key = o.period_key
  and s.sender_key = o.sender_key
  and s.is_current = 1
group by f.form_key
order by f.form_key;
