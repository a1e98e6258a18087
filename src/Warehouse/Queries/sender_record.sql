-- Grain: one row per period in which a sender owed returns that were due before a day, newest first.
select
  c.period_code as PeriodCode,
  count(*) as Owed,
  sum(c.state = 'on_time') as OnTime,
  sum(c.state = 'late') as Late,
  sum(c.state = 'empty') as Empty,
  sum(c.state = 'to_mend') as ToMend,
  sum(c.state = 'not_sent') as Missing
from completeness as c
join dim_period as p on p.period_key = c.period_key
where c.sender_key = @senderKey
  and c.due_date < @today
  and exists (select 1 from fact_submission as s where s.period_key = c.period_key)
group by c.period_code
order by max(p.date_to) desc, c.period_code;
