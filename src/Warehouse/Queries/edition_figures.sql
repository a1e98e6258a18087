-- Grain: one row per figure of an edition.
select
  indicator_id as IndicatorId,
  unit_code as UnitCode,
  numerator_milli as NumeratorMilli,
  denominator_milli as DenominatorMilli,
  factor_milli as FactorMilli,
  reported as Reported,
  expected as Expected
from app_edition_figure
where edition_id = @editionId;
