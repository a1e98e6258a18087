insert into app_recognition (submission_id, field, rank, code, certainty, why)
values (@id, @Field, @rank, @Code, @Certainty, @Why);
