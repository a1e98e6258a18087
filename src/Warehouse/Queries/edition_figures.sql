-- Grain: one row per figure of an edition. Whether it was derived or estimated is not frozen with it: it is told from the returns
-- that stood when it was published, in the order of the journal, and from what the calendar says of the period.
with edition as materialized (
  select edition_id, period_code from app_edition where edition_id = @editionId
),
sent as materialized (
  select distinct form_code from edition_return where edition_id = @editionId
),
form as materialized (
  select
    f.form_key,
    p.value_status,
    exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    ) as is_asked,
    f.form_code in (select form_code from sent) as is_sent,
    -- Ways without an estimated part come first: where the first has one, all have.
    (
      select y.value_status
      from dim_period_way as y
      where y.period_key = p.period_key and y.measure_class = 'flow'
      order by y.way
      limit 1
    ) as derived_status
  from edition as e
  join dim_period as p on p.period_code = e.period_code
  join dim_form as f on f.regime = p.regime
),
worth as materialized (
  select
    i.indicator_id,
    max(f.is_sent) as is_sent,
    max(f.is_asked and f.value_status = 'estimated') as is_estimated,
    max(f.derived_status = 'estimated') as is_derived_estimated
  from dim_indicator as i
  join bridge_indicator_term as t on t.indicator_key = i.indicator_key
  join dim_measure as d on d.measure_key = t.measure_key
  join form as f on f.form_key = d.form_key
  group by i.indicator_id
)
select
  g.indicator_id as IndicatorId,
  g.unit_code as UnitCode,
  g.numerator_milli as NumeratorMilli,
  g.denominator_milli as DenominatorMilli,
  g.factor_milli as FactorMilli,
  g.reported as Reported,
  g.expected as Expected,
  g.numerator_milli is not null and coalesce(not w.is_sent, 0) as IsDerived,
  g.numerator_milli is not null and coalesce(iif(w.is_sent, w.is_estimated, w.is_derived_estimated), 0) as IsEstimated
from app_edition_figure as g
left join worth as w on w.indicator_id = g.indicator_id
where g.edition_id = @editionId;
