insert into dim_period (
  regime, period_code, kind, year, seq, date_from, date_to, is_cumulative, due_date,
  actual_to, value_status
)
values (@regime, @code, @kind, @year, @seq, @dateFrom, @dateTo, @isCumulative, @dueDate, @actualTo, @valueStatus)
on conflict (regime, period_code) do update set
  date_from = excluded.date_from,
  date_to = excluded.date_to,
  is_cumulative = excluded.is_cumulative,
  due_date = excluded.due_date,
  actual_to = excluded.actual_to,
  value_status = excluded.value_status;
