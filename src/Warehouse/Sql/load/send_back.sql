-- A submission that was accepted is to be mended after all.
update app_submission set status = 'needs_fix' where submission_id = @former;
update fact_submission set status = 'needs_fix' where submission_id = @former;
