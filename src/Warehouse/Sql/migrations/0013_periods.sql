-- How the value of one period follows from those of others, from the days of the calendars. Made again from the catalog at
-- the next start.

-- As what a measure follows from other periods; null where it never does (states, choices, parts of a flow's total).
alter table dim_measure add column derived_as text check (derived_as in ('flow', 'opening', 'closing'));

-- Of an opening stock the measure that says what the period before left of the same stock; null where no rule says so.
alter table dim_measure add column left_over_key integer references dim_measure (measure_key);

-- Grain: one row per period, class of measure and way in which a value of it follows from others. The lowest way of which
-- all parts were received is the one taken. reads: '2021-6T - 2021-Q1', for people.
create table dim_period_way (
  period_key integer not null references dim_period (period_key),
  measure_class text not null check (measure_class in ('flow', 'opening', 'closing')),
  way integer not null,
  reads text not null,
  primary key (period_key, measure_class, way)
) strict, without rowid;

-- Grain: one row per way and period that it reads. sign: added or taken off. is_left_over: an opening is read from what
-- that period left over, not from its own opening.
create table bridge_period_way_part (
  period_key integer not null references dim_period (period_key),
  measure_class text not null,
  way integer not null,
  part_key integer not null references dim_period (period_key),
  sign integer not null check (sign in (-1, 1)),
  is_left_over integer not null,
  primary key (period_key, measure_class, way, part_key)
) strict, without rowid;

create index bridge_period_way_part_used on bridge_period_way_part (part_key, period_key);

delete from app_setting where name = 'catalog';
