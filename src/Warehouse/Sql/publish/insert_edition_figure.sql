insert into app_edition_figure (
  edition_id, indicator_id, unit_code, numerator_milli, denominator_milli, factor_milli, reported, expected
)
values (@editionId, @IndicatorId, @UnitCode, @NumeratorMilli, @DenominatorMilli, @FactorMilli, @Reported, @Expected);
