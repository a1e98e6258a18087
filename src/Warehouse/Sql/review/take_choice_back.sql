update app_choice set taken_back_at = @at where choice_id = @choiceId and taken_back_at is null;
