insert into app_correction_end (correction_id, outcome, reason, ended_by, ended_at, submission_id)
values (@correctionId, @outcome, @reason, @by, @at, @submissionId);
