insert into dim_measure (
  measure_code, form_key, column_code, ordinal, label, unit_of_measure, value_type, measure_class, decimals, is_compulsory,
  derived_as
)
select @code, form_key, @columnCode, @order, @label, @unit, @type, @measureClass, @Decimals, @isCompulsory, @derivedAs
from dim_form
where form_code = @form
on conflict (measure_code) do update set
  ordinal = excluded.ordinal,
  label = excluded.label,
  unit_of_measure = excluded.unit_of_measure,
  value_type = excluded.value_type,
  measure_class = excluded.measure_class,
  decimals = excluded.decimals,
  is_compulsory = excluded.is_compulsory,
  derived_as = excluded.derived_as,
  left_over_key = null;
