-- A delivery of bytes that came before is a duplicate of the last delivery that was read or is being read. It is
-- read anew where that one was replaced since (the sender goes back to it), where another sender's figures refused it
-- (they may have changed), where the program failed on it (it may be mended), or where it was refused and this one
-- declares a unit or period the former did not.
with former as (
  select d.delivery_id, d.declared_unit, d.declared_period, d.declared_form, d.state
  from app_delivery as d
  join app_file as f on f.file_id = d.file_id
  where f.sha256 = @sha256 and d.state <> 'duplicate'
  order by d.delivery_id desc
  limit 1
),
original as (
  select f.delivery_id
  from former as f
  where f.state = 'waiting'
    or exists (
      select 1 from app_submission as s
      where s.delivery_id = f.delivery_id and s.status = 'accepted' and s.superseded_by is null
    )
    or (
      not exists (
        select 1 from app_submission as s
        where s.delivery_id = f.delivery_id
          and (
            s.superseded_by is not null
            or exists (
              select 1 from app_finding as x
              where x.submission_id = s.submission_id and x.rule_id in ('NGUON-01', 'TEP-02')
            )
          )
      )
      and
      coalesce(@declaredUnit, f.declared_unit, '') = coalesce(f.declared_unit, '')
      and coalesce(@declaredPeriod, f.declared_period, '') = coalesce(f.declared_period, '')
      and coalesce(@declaredForm, f.declared_form, '') = coalesce(f.declared_form, '')
    )
)
insert into app_delivery (
  file_id, file_name, channel, received_at, declared_unit, declared_period, declared_form, state, duplicate_of, source_key
)
select
  file_id, @fileName, @channel, @receivedAt, @declaredUnit, @declaredPeriod, @declaredForm,
  case when exists (select 1 from original) then 'duplicate' else 'waiting' end,
  (select delivery_id from original),
  @sourceKey
from app_file
where sha256 = @sha256
on conflict (source_key) do update set source_key = excluded.source_key
returning delivery_id;
