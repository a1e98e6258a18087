-- What was received and what became of it. Durable: nothing here can be made again.

-- Grain: one row per distinct file content ever received.
create table app_file (
  file_id integer primary key,
  sha256 text not null unique,
  byte_count integer not null,
  inbox_path text not null
) strict;

-- Grain: one row per arrival of a file; the same content may arrive many times.
-- state is the truth about unfinished work: every 'waiting' row is taken up again when the program starts.
create table app_delivery (
  delivery_id integer primary key,
  file_id integer not null references app_file (file_id),
  file_name text not null,
  channel text not null check (channel in ('upload', 'drop', 'command')),
  received_at text not null,
  declared_unit text,
  declared_period text,
  state text not null check (state in ('waiting', 'done', 'duplicate')),
  duplicate_of integer references app_delivery (delivery_id),
  source_key text unique
) strict;

create index app_delivery_by_file on app_delivery (file_id);
create index app_delivery_waiting on app_delivery (delivery_id) where state = 'waiting';

-- Grain: one row per form found in a delivery, or one row for a delivery in which none was found.
create table app_submission (
  submission_id integer primary key,
  delivery_id integer not null references app_delivery (delivery_id),
  ordinal integer not null,
  status text not null
    check (status in ('accepted', 'needs_fix', 'unrecognised', 'unreadable')),
  form_code text,
  form_version integer,
  unit_code text,
  period_code text,
  recognised_from text not null,
  reason text,
  sheet_count integer not null,
  row_count integer not null,
  cell_count integer not null,
  error_count integer not null,
  warning_count integer not null,
  checked_at text not null,
  superseded_by integer references app_submission (submission_id),
  unique (delivery_id, ordinal)
) strict;

create index app_submission_by_return
  on app_submission (form_code, period_code, unit_code);

-- Grain: one row per finding of a submission, in the order found.
create table app_finding (
  submission_id integer not null references app_submission (submission_id),
  ordinal integer not null,
  rule_id text not null,
  severity text not null check (severity in ('error', 'warning', 'note')),
  sheet text,
  cell text,
  unit_code text,
  column_code text,
  seen text not null,
  expected text not null,
  message text not null,
  primary key (submission_id, ordinal)
) strict, without rowid;

-- Grain: one row per named fact about this database.
create table app_setting (
  name text primary key,
  value text not null
) strict, without rowid;
