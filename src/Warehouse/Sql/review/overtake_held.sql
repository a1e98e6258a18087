-- A later version of the same return takes the place of one that still waited for the reviewer.
update app_submission set superseded_by = @later where submission_id = @former;

delete from app_review where submission_id = @former;

update fact_submission set status = 'overtaken' where submission_id = @former;
