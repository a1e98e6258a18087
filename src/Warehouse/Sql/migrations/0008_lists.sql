-- Entries of lists (DV-02b), cell by cell, of every accepted version. Those that stand are the ones whose submission is
-- current; nothing is moved when another version takes its place.

-- Grain: one row per entry of a list and submission.
-- org_unit_key: the leaf unit whose entry it is; ordinal: in the order of the file, from 0; sheet_row: of the sheet, from 1.
create table fact_list_entry (
  submission_id integer not null references fact_submission (submission_id),
  ordinal integer not null,
  org_unit_key integer not null references dim_org_unit (org_unit_key),
  sheet text not null,
  sheet_row integer not null,
  primary key (submission_id, ordinal)
) strict, without rowid;

-- Grain: one row per cell of an entry that is not blank.
-- value_code: what it means (a choice, a unit, a year, a day as 2021-05-12; of a text the text); value_text: as shown.
create table fact_list_cell (
  submission_id integer not null,
  ordinal integer not null,
  column_code text not null,
  value_code text not null,
  value_text text not null,
  raw_text text not null,
  cell text not null,
  primary key (submission_id, ordinal, column_code),
  foreign key (submission_id, ordinal) references fact_list_entry (submission_id, ordinal)
) strict, without rowid;
