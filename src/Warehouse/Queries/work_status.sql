-- Grain: one row, the whole database.
select
  (select count(*) from app_delivery) as Deliveries,
  (select count(*) from app_delivery where state = 'waiting') as Waiting,
  (select count(*) from app_delivery where state = 'duplicate') as Duplicates,
  (
    select count(*)
    from app_submission as s
    where s.status = 'accepted' and s.superseded_by is null
      and not exists (
        select 1 from app_review as r
        where r.submission_id = s.submission_id and r.state in ('held', 'sent_back')
      )
  ) as Accepted,
  (select count(*) from app_submission where status = 'needs_fix') as NeedsFix,
  (select count(*) from app_submission where status = 'unrecognised') as Unrecognised,
  (select count(*) from app_submission where status = 'unreadable') as Unreadable,
  (select count(*) from app_submission where superseded_by is not null) as Superseded,
  (select coalesce(sum(cell_count), 0) from fact_submission where is_current = 1) as Figures,
  (
    select p.period_code
    from fact_submission as s
    join dim_period as p on p.period_key = s.period_key
    where s.is_current = 1
    order by p.date_to desc, p.date_from
    limit 1
  ) as LatestPeriod,
  (select count(*) from app_review where state = 'held') as Held,
  (select count(*) from app_review where state = 'sent_back') as SentBack,
  (select count(*) from app_question where answered_by is null) as AwaitingAnswer;
