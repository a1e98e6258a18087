-- Units in time: what they were called and where they stood when, what became of them, and which units of one time make
-- up those of another. All of it is made again from the catalog at the next start.

-- Grain: one row per stretch of time in which no unit changed. structure_key is its first day as a number, 20250701.
create table dim_structure (
  structure_key integer primary key,
  valid_from text not null,
  valid_to text
) strict;

-- The structure in force on the period's last day.
alter table dim_period add column structure_key integer not null default 0;

-- dim_org_unit keeps one row per unit, from its founding to its end, as it was last. unit_code is never used again;
-- official_code is, after reforms.
alter table dim_org_unit add column official_code text not null default '';

-- Grain: one row per unit, stretch of legal time (valid) and stretch of time in which the catalog said so (recorded).
-- recorded_to is null for what is believed now; recorded_from is null for what the catalog began with.
create table dim_org_unit_version (
  org_unit_key integer not null references dim_org_unit (org_unit_key),
  ordinal integer not null,
  official_code text not null,
  name text not null,
  short_name text not null,
  level text not null,
  parent_key integer references dim_org_unit (org_unit_key),
  unit_group text not null,
  is_expected integer not null,
  valid_from text not null,
  valid_to text,
  recorded_from text,
  recorded_to text,
  source text not null,
  primary key (org_unit_key, ordinal)
) strict, without rowid;

-- Grain: one row per structure and unit in it, as it was then.
create table bridge_structure_unit (
  structure_key integer not null references dim_structure (structure_key),
  org_unit_key integer not null references dim_org_unit (org_unit_key),
  parent_key integer references dim_org_unit (org_unit_key),
  official_code text not null,
  name text not null,
  short_name text not null,
  level text not null,
  unit_group text not null,
  is_expected integer not null,
  sort_order integer not null,
  primary key (structure_key, org_unit_key)
) strict, without rowid;

create index bridge_structure_unit_by_level on bridge_structure_unit (structure_key, level, sort_order);
create index bridge_structure_unit_by_parent on bridge_structure_unit (structure_key, parent_key, sort_order);

-- Grain: one row per structure, unit in it and each of its ancestors, itself included at distance 0.
drop table bridge_org_unit_ancestor;

create table bridge_org_unit_ancestor (
  structure_key integer not null references dim_structure (structure_key),
  org_unit_key integer not null references dim_org_unit (org_unit_key),
  ancestor_key integer not null references dim_org_unit (org_unit_key),
  distance integer not null,
  primary key (structure_key, org_unit_key, ancestor_key)
) strict, without rowid;

create index bridge_org_unit_descendant
  on bridge_org_unit_ancestor (structure_key, ancestor_key, org_unit_key, distance);

-- Grain: one row per predecessor, day, successor and time of recording; an abolished unit has no successor.
-- Shares are millionths: share of the predecessor's figures that go to the successor, back_share of the successor's that
-- are laid to the predecessor when one looks back; null where nobody declared them.
create table bridge_org_unit_succession (
  succession_key integer primary key,
  predecessor_key integer not null references dim_org_unit (org_unit_key),
  successor_key integer references dim_org_unit (org_unit_key),
  kind text not null check (kind in ('merge', 'split', 'rename', 'reparent', 'abolish')),
  effective_date text not null,
  share integer,
  back_share integer,
  basis text not null,
  decision text not null,
  recorded_from text,
  recorded_to text,
  source text not null
) strict;

create index bridge_org_unit_succession_forward on bridge_org_unit_succession (predecessor_key, effective_date);
create index bridge_org_unit_succession_back on bridge_org_unit_succession (successor_key, effective_date);

-- Grain: one row per structure wanted, structure of a period, unit wanted and part: a unit of the period's structure
-- whose figures, or a share of them, belong to the unit wanted.
-- Of a figure v the unit gets floor(v * share_to) - floor(v * share_from), shares in millionths, so that what is divided
-- adds up exactly. counts: 1 on the row by which the part is counted as a unit.
create table bridge_org_unit_cover (
  structure_key integer not null references dim_structure (structure_key),
  of_structure_key integer not null references dim_structure (structure_key),
  org_unit_key integer not null references dim_org_unit (org_unit_key),
  part_key integer not null references dim_org_unit (org_unit_key),
  share_from integer not null,
  share_to integer not null,
  counts integer not null,
  primary key (structure_key, of_structure_key, org_unit_key, part_key, share_from)
) strict, without rowid;

-- Grain: one row per structure, form and leaf unit whose row is owed inside a return, with the sender that owes it.
drop table bridge_form_leaf;

create table bridge_form_leaf (
  structure_key integer not null references dim_structure (structure_key),
  form_key integer not null references dim_form (form_key),
  leaf_key integer not null references dim_org_unit (org_unit_key),
  sender_key integer not null references dim_org_unit (org_unit_key),
  primary key (structure_key, form_key, leaf_key)
) strict, without rowid;

-- Grain: one row per structure, form and unit of any level: how many leaf rows and how many returns are owed below it.
drop table mart_owed;

create table mart_owed (
  structure_key integer not null,
  form_key integer not null,
  org_unit_key integer not null,
  owed_leaves integer not null,
  owed_senders integer not null,
  primary key (structure_key, form_key, org_unit_key)
) strict, without rowid;

delete from app_setting where name = 'catalog';
