insert into app_review (submission_id, state) values (@id, 'held');

update fact_submission set status = 'held' where submission_id = @id;
