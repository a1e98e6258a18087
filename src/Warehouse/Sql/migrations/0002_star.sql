-- The star. Everything below can be made again from the stored workbooks and the catalog.
-- Figures are whole thousandths (value_milli), so that sums are exact.

-- Grain: one row per period of a regime.
create table dim_period (
  period_key integer primary key,
  regime text not null,
  period_code text not null,
  kind text not null check (kind in ('quarter', 'six_months', 'nine_months', 'year')),
  year integer not null,
  seq integer not null,
  date_from text not null,
  date_to text not null,
  is_cumulative integer not null,
  due_date text not null,
  unique (regime, period_code)
) strict;

-- Grain: one row per unit; figures live on leaves only.
create table dim_org_unit (
  org_unit_key integer primary key,
  unit_code text not null unique,
  name text not null,
  short_name text not null,
  level text not null,
  parent_key integer references dim_org_unit (org_unit_key),
  unit_group text not null,
  is_leaf integer not null,
  is_expected integer not null,
  valid_from text not null,
  valid_to text,
  sort_order integer not null
) strict;

create index dim_org_unit_by_level on dim_org_unit (level, sort_order);
create index dim_org_unit_by_parent on dim_org_unit (parent_key, sort_order);

-- Grain: one row per unit and each of its ancestors, itself included at distance 0.
create table bridge_org_unit_ancestor (
  org_unit_key integer not null references dim_org_unit (org_unit_key),
  ancestor_key integer not null references dim_org_unit (org_unit_key),
  distance integer not null,
  primary key (org_unit_key, ancestor_key)
) strict, without rowid;

create index bridge_org_unit_descendant
  on bridge_org_unit_ancestor (ancestor_key, org_unit_key, distance);

-- Grain: one row per form of a circular.
create table dim_form (
  form_key integer primary key,
  form_code text not null unique,
  circular text not null,
  printed_code text not null,
  version integer not null,
  title text not null,
  short_title text not null,
  theme text not null,
  regime text not null,
  source text not null,
  is_official integer not null
) strict;

-- Grain: one row per column of a form that carries figures.
create table dim_measure (
  measure_key integer primary key,
  measure_code text not null unique,
  form_key integer not null references dim_form (form_key),
  column_code text not null,
  ordinal integer not null,
  label text not null,
  unit_of_measure text not null,
  value_type text not null,
  measure_class text not null,
  decimals integer not null
) strict;

create index dim_measure_by_form on dim_measure (form_key, ordinal);

-- Grain: one row per value of a breakdown; key 0 stands for "not broken down, or all values together".
create table dim_breakdown (
  breakdown_key integer primary key,
  breakdown text not null,
  breakdown_code text not null,
  name text not null,
  sort_order integer not null,
  unique (breakdown, breakdown_code)
) strict;

insert into dim_breakdown values (0, '', '', 'Tất cả', 0);

-- Grain: one row per indicator.
create table dim_indicator (
  indicator_key integer primary key,
  indicator_id text not null unique,
  code text not null,
  theme text not null,
  name text not null,
  unit_of_measure text not null,
  factor_milli integer not null,
  decimals integer not null,
  better text not null,
  has_denominator integer not null
) strict;

-- Grain: one row per measure in the numerator or denominator of an indicator.
-- contributes: a leaf's value, 1 where the value is above zero, or 1 where the leaf reported.
create table bridge_indicator_term (
  indicator_key integer not null references dim_indicator (indicator_key),
  role text not null check (role in ('numerator', 'denominator')),
  ordinal integer not null,
  measure_key integer not null references dim_measure (measure_key),
  sign integer not null check (sign in (-1, 1)),
  contributes text not null check (contributes in ('value', 'positive', 'reported')),
  primary key (indicator_key, role, ordinal)
) strict, without rowid;

-- Grain: one row per form, period and sender that owes a return.
create table fact_obligation (
  form_key integer not null references dim_form (form_key),
  period_key integer not null references dim_period (period_key),
  sender_key integer not null references dim_org_unit (org_unit_key),
  due_date text not null,
  primary key (period_key, form_key, sender_key)
) strict, without rowid;

-- Grain: one row per form and leaf unit whose row is owed inside a return, with the sender that owes it.
create table bridge_form_leaf (
  form_key integer not null references dim_form (form_key),
  leaf_key integer not null references dim_org_unit (org_unit_key),
  sender_key integer not null references dim_org_unit (org_unit_key),
  primary key (form_key, leaf_key)
) strict, without rowid;

-- Grain: one row per submission in which form, sender and period were recognised (accumulating snapshot).
-- is_current: accepted and not replaced by a later one.
create table fact_submission (
  submission_id integer primary key,
  form_key integer not null references dim_form (form_key),
  period_key integer not null references dim_period (period_key),
  sender_key integer not null references dim_org_unit (org_unit_key),
  sha256 text not null,
  status text not null,
  is_current integer not null,
  received_at text not null,
  received_order integer not null,
  due_date text not null,
  late_days integer not null,
  row_count integer not null,
  expected_row_count integer not null,
  cell_count integer not null
) strict;

create index fact_submission_by_return
  on fact_submission (period_key, form_key, sender_key, received_at, received_order);

create unique index fact_submission_one_current
  on fact_submission (period_key, form_key, sender_key) where is_current = 1;

-- Grain: one row per current submission and leaf unit in it.
create table fact_row (
  submission_id integer not null references fact_submission (submission_id),
  org_unit_key integer not null references dim_org_unit (org_unit_key),
  form_key integer not null,
  period_key integer not null,
  primary key (submission_id, org_unit_key)
) strict, without rowid;

create unique index fact_row_one_source
  on fact_row (period_key, form_key, org_unit_key);

-- Grain: one row per period, leaf unit, measure and breakdown: the one accepted figure and the cell it stands in.
create table fact_value (
  period_key integer not null references dim_period (period_key),
  org_unit_key integer not null references dim_org_unit (org_unit_key),
  measure_key integer not null references dim_measure (measure_key),
  breakdown_key integer not null references dim_breakdown (breakdown_key),
  value_milli integer not null,
  parse_flag text not null,
  submission_id integer not null references fact_submission (submission_id),
  sheet text not null,
  cell text not null,
  raw_text text not null,
  primary key (period_key, org_unit_key, measure_key, breakdown_key)
) strict, without rowid;

-- Grain: as fact_value, plus the submission: figures that a later submission replaced.
create table fact_value_superseded (
  submission_id integer not null references fact_submission (submission_id),
  period_key integer not null,
  org_unit_key integer not null,
  measure_key integer not null,
  breakdown_key integer not null,
  value_milli integer not null,
  parse_flag text not null,
  sheet text not null,
  cell text not null,
  raw_text text not null,
  primary key (submission_id, org_unit_key, measure_key, breakdown_key)
) strict, without rowid;

-- Grain: one row per measure, period and unit of any level with at least one leaf reported (breakdown_key 0), and one
-- more per breakdown value for units above leaves.
-- reported: leaves below that reported; owed_reported: those of them whose row is owed; positive: those above zero.
create table mart_measure (
  measure_key integer not null,
  period_key integer not null,
  org_unit_key integer not null,
  breakdown_key integer not null,
  value_milli integer not null,
  reported integer not null,
  owed_reported integer not null,
  positive integer not null,
  primary key (period_key, org_unit_key, measure_key, breakdown_key)
) strict, without rowid;

-- Grain: one row per form and unit of any level: how many leaf rows and how many returns are owed below it.
create table mart_owed (
  form_key integer not null,
  org_unit_key integer not null,
  owed_leaves integer not null,
  owed_senders integer not null,
  primary key (form_key, org_unit_key)
) strict, without rowid;
