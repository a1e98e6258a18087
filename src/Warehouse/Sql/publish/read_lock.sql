-- Grain: at most one row, the newest edition of a period, with the last day on which a return is open again, if it is.
-- What is there decides, and that is what came before: only the end of an order is a day by the calendar.
select
  e.edition_id as EditionId,
  e.code as Code,
  e.published_at as PublishedAt,
  (
    select max(r.open_until)
    from app_reopening as r
    where r.edition_id = e.edition_id
      and r.open_until >= @day
      and (r.form_code is null or r.form_code = @form)
      and (r.unit_code is null or r.unit_code = @sender)
  ) as OpenUntil
from app_edition as e
where e.period_code = @period
order by e.number desc
limit 1;
