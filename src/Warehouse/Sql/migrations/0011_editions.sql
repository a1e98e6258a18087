-- Publishing: what a period's figures were said to be, and who let them change afterwards. Durable.

-- Grain: one row per published edition of a period; numbers run from 1. A period that has one is locked.
-- state_hash: returns, corrections and catalog that the figures came of; snapshot_sha256: the whole database as it then was,
-- data/editions/CODE/danvan.db.
create table app_edition (
  edition_id integer primary key,
  period_code text not null,
  number integer not null,
  code text not null unique,
  published_at text not null,
  published_by text not null,
  document_number text not null,
  document_date text not null,
  note text not null,
  structure_date text not null,
  catalog_hash text not null,
  state_hash text not null,
  snapshot_sha256 text not null,
  snapshot_bytes integer not null,
  unique (period_code, number)
) strict;

-- Grain: one row per edition, indicator and unit of any level for which something was reported; as the figures query gives them.
create table app_edition_figure (
  edition_id integer not null references app_edition (edition_id),
  indicator_id text not null,
  unit_code text not null,
  numerator_milli integer,
  denominator_milli integer,
  factor_milli integer not null,
  reported integer not null,
  expected integer not null,
  primary key (edition_id, indicator_id, unit_code)
) strict, without rowid;

-- Grain: one row per order that opens a published period again: all of it, or one form, one sender or both.
-- It ends after its last day, or with the next edition of the period.
create table app_reopening (
  reopening_id integer primary key,
  edition_id integer not null references app_edition (edition_id),
  period_code text not null,
  form_code text,
  unit_code text,
  reason text not null,
  ordered_by text not null,
  document_number text not null,
  document_date text not null,
  opened_by text not null,
  opened_at text not null,
  open_until text not null
) strict;

create index app_reopening_by_edition on app_reopening (edition_id);
