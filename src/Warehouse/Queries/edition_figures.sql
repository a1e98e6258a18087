-- Grain: one row per figure of an edition. Whether it was derived or estimated is not frozen with it: it is told from the returns
-- that stood when it was published, in the order of the journal, and from what the calendar says of the period.
with edition as materialized (
  select
    e.edition_id,
    e.period_code,
    (select v.event_id from app_event as v where v.kind = 'published' and v.subject_id = e.edition_id) as event_id
  from app_edition as e
  where e.edition_id = @editionId
),
loaded as materialized (
  select distinct v.subject_id as delivery_id
  from edition as e
  join app_event as v on v.kind = 'loaded' and v.event_id < e.event_id
),
-- What was decided of a return up to then; the last decision stands.
decided as materialized (
  select v.subject_id as submission_id, v.kind, max(v.event_id) as event_id
  from edition as e
  join app_event as v on v.kind in ('accepted', 'sent_back') and v.event_id < e.event_id
  group by v.subject_id
),
-- Forms of which a return with rows stood.
sent as materialized (
  select distinct s.form_code
  from edition as e
  join app_submission as s on s.period_code = e.period_code and s.status = 'accepted'
  join loaded as l on l.delivery_id = s.delivery_id
  left join decided as d on d.submission_id = s.submission_id
  left join app_review as r on r.submission_id = s.submission_id
  where (d.kind = 'accepted' or (d.kind is null and (r.state is null or r.state = 'sent_back')))
    and (
      exists (select 1 from fact_row as x where x.submission_id = s.submission_id)
      or exists (select 1 from fact_row_superseded as x where x.submission_id = s.submission_id)
    )
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
