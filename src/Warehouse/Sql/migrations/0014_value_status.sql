-- What the figures of a period are worth, from the calendars. Made again from the catalog at the next start.

-- actual: counted to the last day. estimated: counted to actual_to, estimated for the days after it. official: counted again,
-- over the days of a period of the same kind that was estimated.
alter table dim_period add column value_status text not null default 'actual'
  check (value_status in ('actual', 'estimated', 'official'));

-- The last day counted of an estimated period; null for others.
alter table dim_period add column actual_to text;

-- What follows by a way: estimated where one of its parts is. Ways without an estimated part come before those with one.
alter table dim_period_way add column value_status text not null default 'actual'
  check (value_status in ('actual', 'estimated'));

delete from app_setting where name = 'catalog';
