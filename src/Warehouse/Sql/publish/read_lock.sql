-- Grain: at most one row, the newest edition of a period by a moment, with the last day on which a return is open again, if it is.
select
  e.edition_id as EditionId,
  e.code as Code,
  e.published_at as PublishedAt,
  (
    select max(r.open_until)
    from app_reopening as r
    where r.edition_id = e.edition_id
      and r.opened_at <= @at
      and r.open_until >= @day
      and (r.form_code is null or r.form_code = @form)
      and (r.unit_code is null or r.unit_code = @sender)
  ) as OpenUntil
from app_edition as e
where e.period_code = @period and e.published_at <= @at
order by e.number desc
limit 1;
