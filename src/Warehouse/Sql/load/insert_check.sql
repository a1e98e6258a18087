-- ?1 submission, ?2 ordinal, ?3 rule, ?4 passed, ?5 failed, ?6 no data, ?7 not run, ?8 reason.
insert into app_check (submission_id, ordinal, rule_id, passed, failed, no_data, not_run, reason)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);
