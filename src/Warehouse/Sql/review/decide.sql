insert into app_review (submission_id, state, reason, decided_by, decided_at)
values (@id, @state, @reason, @by, @at)
on conflict (submission_id) do update set
  state = excluded.state,
  reason = excluded.reason,
  decided_by = excluded.decided_by,
  decided_at = excluded.decided_at;

update fact_submission set status = @state where submission_id = @id;
