delete from fact_confirmation where submission_id = @former;
