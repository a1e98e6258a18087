insert into dim_indicator (
  indicator_id, code, theme, name, unit_of_measure, factor_milli, decimals, better, has_denominator
)
values (@Id, @Code, @Theme, @Name, @Unit, @factorMilli, @Decimals, @better, @hasDenominator)
on conflict (indicator_id) do update set
  code = excluded.code,
  theme = excluded.theme,
  name = excluded.name,
  unit_of_measure = excluded.unit_of_measure,
  factor_milli = excluded.factor_milli,
  decimals = excluded.decimals,
  better = excluded.better,
  has_denominator = excluded.has_denominator;
