-- What people decide about returns: a reviewer accepts or sends back, an operator says what a file could not. Durable.

-- Grain: one row per submission that waits for a reviewer or that a reviewer decided on.
-- held: clean, but it would change figures that stand; sent_back: it does not stand, the former version does.
create table app_review (
  submission_id integer primary key references app_submission (submission_id),
  state text not null check (state in ('held', 'accepted', 'sent_back')),
  reason text,
  decided_by text,
  decided_at text
) strict;

create index app_review_held on app_review (submission_id) where state = 'held';

-- Grain: one row per submission that does not stand and leaf unit in it; as fact_row for those that do.
create table fact_row_superseded (
  submission_id integer not null references fact_submission (submission_id),
  org_unit_key integer not null,
  primary key (submission_id, org_unit_key)
) strict, without rowid;

insert into fact_row_superseded (submission_id, org_unit_key)
select distinct submission_id, org_unit_key from fact_value_superseded;

-- The form that the person who delivered a file named, if any; it wins over what the file says.
alter table app_delivery add column declared_form text;

-- Grain: one row per submission, field (form, version, unit, period) and candidate; rank 0 is what was taken.
-- code is null where nothing was taken; certainty is in percent.
create table app_recognition (
  submission_id integer not null references app_submission (submission_id),
  field text not null check (field in ('form', 'version', 'unit', 'period')),
  rank integer not null,
  code text,
  certainty integer not null check (certainty between 0 and 100),
  why text not null,
  primary key (submission_id, field, rank)
) strict, without rowid;

-- Grain: one row per choice that an operator made for files of one look; look is a hash of what such files have in common.
-- A choice taken back keeps its row.
create table app_choice (
  choice_id integer primary key,
  look text not null,
  form_code text,
  unit_code text,
  chosen_by text not null,
  chosen_at text not null,
  taken_back_at text
) strict;

create unique index app_choice_in_force on app_choice (look) where taken_back_at is null;

-- Grain: one row per delivery of which something had to be asked.
-- fields: what is in doubt, divided by commas; answered_by: the delivery of the same file that carries the answer.
create table app_question (
  delivery_id integer primary key references app_delivery (delivery_id),
  look text not null,
  fields text not null,
  answered_by integer references app_delivery (delivery_id)
) strict;

create index app_question_open on app_question (delivery_id) where answered_by is null;
