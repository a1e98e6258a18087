-- What the catalog's rules came to, what was answered, what the operator corrected, who else confirmed a figure.

-- Grain: one row per submission and rule of the catalog held against it, in the order held: in how many places it
-- passed, failed, had no data or did not run, and why where it never came to an answer.
create table app_check (
  submission_id integer not null references app_submission (submission_id),
  ordinal integer not null,
  rule_id text not null,
  passed integer not null,
  failed integer not null,
  no_data integer not null,
  not_run integer not null,
  reason text,
  primary key (submission_id, ordinal)
) strict, without rowid;

-- The breakdown value whose row a finding is about, if any: what tells two rows of one unit apart.
alter table app_finding add column breakdown_code text;

-- Grain: one row per answer to a warning; of several to the same warning the newest counts. A warning is the same in
-- another version of the return where all of form, period, sender, rule, unit, column and values are.
create table app_answer (
  answer_id integer primary key,
  form_code text not null,
  period_code text not null,
  sender_code text not null,
  rule_id text not null,
  unit_code text not null,
  column_code text not null,
  breakdown_code text not null,
  seen text not null,
  expected text not null,
  reason text not null,
  answered_by text not null,
  answered_at text not null
) strict;

create index app_answer_by_warning
  on app_answer (form_code, period_code, sender_code, rule_id, unit_code, column_code, breakdown_code);

-- Grain: one row per correction of a figure that the operator was ordered to make.
-- old_milli: what the file says; broken_rules: the rules of the form that the corrected row does not keep, for people.
create table app_correction (
  correction_id integer primary key,
  measure_code text not null,
  period_code text not null,
  unit_code text not null,
  breakdown_code text not null,
  submission_id integer not null references app_submission (submission_id),
  old_milli integer not null,
  new_milli integer not null,
  reason text not null,
  ordered_by text not null,
  document_number text not null,
  document_date text not null,
  entered_by text not null,
  entered_at text not null,
  broken_rules text not null
) strict;

create index app_correction_by_figure
  on app_correction (period_code, unit_code, measure_code, breakdown_code);

-- Grain: one row per correction that stands no longer, and why. A correction without a row here stands.
create table app_correction_end (
  correction_id integer primary key references app_correction (correction_id),
  outcome text not null check (outcome in ('withdrawn', 'replaced', 'fulfilled', 'lapsed')),
  reason text not null,
  ended_by text not null,
  ended_at text not null,
  submission_id integer references app_submission (submission_id)
) strict;

-- Where a correction stands, value_milli is the corrected value and read_milli what the cell says.
alter table fact_value add column read_milli integer;
alter table fact_value add column correction_id integer;

-- Grain: one row per leaf and current submission whose equal figures confirm those that stand with another sender.
-- Its figures are kept in fact_value_superseded, to stand should the other sender take its own away.
create table fact_confirmation (
  period_key integer not null,
  form_key integer not null,
  org_unit_key integer not null,
  submission_id integer not null references fact_submission (submission_id),
  primary key (period_key, form_key, org_unit_key, submission_id)
) strict, without rowid;

create index fact_confirmation_by_submission on fact_confirmation (submission_id);
