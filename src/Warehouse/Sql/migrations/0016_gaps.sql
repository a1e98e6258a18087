-- Where what stands differs from what is owed. A sum of a unit is in the marts; of a comparison, or of an indicator over
-- several forms, only some leaves count. Those that do not are few, and are taken off the sum one by one.

-- Grain: one row per period, form asked in it that anybody has sent, and leaf unit whose row is missing though owed, or there
-- though not owed.
create table mart_gap (
  period_key integer not null references dim_period (period_key),
  form_key integer not null references dim_form (form_key),
  leaf_key integer not null references dim_org_unit (org_unit_key),
  kind text not null check (kind in ('missing', 'extra')),
  primary key (period_key, form_key, leaf_key)
) strict, without rowid;

-- Grain: one row per structure, set of forms that an indicator asks together in some period, and unit: the leaves at or below
-- it that owe any of them. forms: their keys in order, '12,15'.
create table mart_owed_together (
  structure_key integer not null references dim_structure (structure_key),
  forms text not null,
  org_unit_key integer not null references dim_org_unit (org_unit_key),
  owed_leaves integer not null,
  primary key (structure_key, forms, org_unit_key)
) strict, without rowid;

-- Both are laid out with the catalog at the next start.
delete from app_setting where name = 'catalog';
