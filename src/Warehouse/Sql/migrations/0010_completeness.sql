-- What of a return counts as evidence that it reports: how many cells it must answer, and how many it does.

-- Percent of the compulsory cells that a return must answer to count as one; at least one cell always.
alter table dim_form add column answered_share integer not null default 0;

-- Whether a blank cell of the column is something left unanswered: no equation's total, no column that may stay blank.
alter table dim_measure add column is_compulsory integer not null default 1;

-- compulsory_cells: leaves owed times compulsory columns; required_cells: how many of them must be answered;
-- answered_cells: those that are, one a leaf and column however many breakdown values. 0 for what was refused.
alter table fact_submission add column compulsory_cells integer not null default 0;
alter table fact_submission add column required_cells integer not null default 0;
alter table fact_submission add column answered_cells integer not null default 0;

-- Submissions of before are counted when the catalog is loaded, which is therefore due.
delete from app_setting where name = 'catalog';

-- What one sender owed through the years.
create index fact_obligation_by_sender on fact_obligation (sender_key, period_key, form_key);
