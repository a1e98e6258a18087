-- Grain: one row per form owed in a period of one regime: its returns by what came of them.
-- Accepted: on time, late or empty, for a version stands.
select
  c.form_code as FormCode,
  f.theme as Theme,
  count(*) as Owed,
  sum(c.state in ('on_time', 'late', 'empty')) as Accepted,
  sum(c.state = 'on_time') as OnTime,
  sum(c.state = 'to_mend') as NeedsFix,
  sum(c.state = 'late') as Late,
  sum(c.state = 'empty') as Empty,
  sum(c.state = 'not_sent' and c.due_date < @today) as Missing,
  sum(c.state = 'not_sent' and c.due_date >= @today) as NotDue
from completeness as c
join dim_form as f on f.form_key = c.form_key
where c.period_key = @periodKey
group by c.form_key
order by c.form_key;
