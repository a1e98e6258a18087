update app_submission set superseded_by = @later where submission_id = @former;
