update fact_submission set is_current = 1 where submission_id = @id;
