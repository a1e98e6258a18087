-- Yearly indices given from outside (PAPI, PCI, PAR INDEX), straight from the catalog.
-- Scores are whole ten-thousandths of a point (score_e4), as finely as they are published.

-- Grain: one row per index.
create table dim_index (
  index_id text primary key,
  short_name text not null,
  name text not null,
  issuer text not null,
  own_province text not null,
  source text not null
) strict;

-- Grain: one row per component of an index. counts = 1: the total is the sum of these.
create table dim_index_component (
  index_id text not null references dim_index (index_id),
  component text not null,
  sort_order integer not null,
  name text not null,
  part_of text,
  max_e4 integer not null,
  from_year integer not null,
  to_year integer not null,
  counts integer not null check (counts in (0, 1)),
  primary key (index_id, component)
) strict, without rowid;

-- Grain: one row per component, year and province; source_line is the line of catalog/indices/<index_id>.csv.
create table fact_index_score (
  index_id text not null,
  component text not null,
  year integer not null,
  province text not null,
  score_e4 integer not null,
  source_line integer not null,
  primary key (index_id, year, province, component),
  foreign key (index_id, component) references dim_index_component (index_id, component)
) strict, without rowid;

-- Grain: one row per index and year for which the own province's total was announced.
create table fact_index_announced (
  index_id text not null references dim_index (index_id),
  year integer not null,
  score_e4 integer not null,
  rank integer,
  of_provinces integer,
  reference text not null,
  source text not null,
  primary key (index_id, year)
) strict, without rowid;
