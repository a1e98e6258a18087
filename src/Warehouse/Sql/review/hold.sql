insert into app_review (submission_id, state, reason) values (@id, 'held', @reason);

update fact_submission set status = 'held' where submission_id = @id;
