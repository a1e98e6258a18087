-- Grain: one row per term of the figure and cell below the unit.
-- Where an indicator counts units, a leaf with several rows is counted at its first cell.
-- A leaf that did not send every form of the indicator that it owes in the period has no part in the figure.
-- The cross joins fix the order, leaves first: left to itself, the planner walks the whole period.
with term as (
  select role, ordinal, sign, contributes, measure_key, form_key from bridge_figure_term where figure = @figure
),
asked as (
  select f.form_key, p.period_key
  from dim_form as f
  join dim_period as p on p.regime = f.regime and p.period_code = @period
  where f.form_key in (select form_key from term)
    and exists (
      select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = f.form_key
    )
)
select
  t.role as Role,
  t.sign as Sign,
  case t.contributes
    when 'value' then v.value_milli
    when 'positive' then (v.value_milli > 0) * 1000
    else (row_number() over (partition by t.role, t.ordinal, u.org_unit_key, part.share_from order by b.sort_order) = 1) * 1000
  end as GivenMilli,
  v.value_milli as CellMilli,
  u.unit_code as UnitCode,
  u.name as UnitName,
  m.measure_code as MeasureCode,
  m.label as MeasureLabel,
  m.unit_of_measure as UnitOfMeasure,
  b.name as BreakdownName,
  v.parse_flag as ParseFlag,
  s.sha256 as Sha256,
  d.file_name as FileName,
  d.delivery_id as DeliveryId,
  d.received_at as ReceivedAt,
  sender.name as SenderName,
  v.sheet as Sheet,
  v.cell as Cell,
  v.raw_text as Raw,
  v.read_milli as ReadMilli,
  fix.correction_id as CorrectionId,
  fix.reason as CorrectionReason,
  fix.ordered_by as OrderedBy,
  fix.document_number as DocumentNumber,
  fix.document_date as DocumentDate,
  b.breakdown_code as BreakdownCode,
  part.share_from as ShareFrom,
  part.share_to as ShareTo,
  p.period_code as PeriodCode
from dim_org_unit as top
cross join term as t
cross join dim_measure as m on m.measure_key = t.measure_key
cross join dim_form as f on f.form_key = m.form_key
cross join dim_period as p on p.regime = f.regime and p.period_code = @period
cross join bridge_org_unit_cover as part
  on part.structure_key = coalesce(@structure, p.structure_key)
  and part.of_structure_key = p.structure_key
  and part.org_unit_key = top.org_unit_key
cross join bridge_org_unit_ancestor as a
  on a.structure_key = p.structure_key and a.ancestor_key = part.part_key
cross join dim_org_unit as u on u.org_unit_key = a.org_unit_key and u.is_leaf = 1
cross join fact_value as v
  on v.period_key = p.period_key
  and v.org_unit_key = u.org_unit_key
  and v.measure_key = t.measure_key
join dim_breakdown as b on b.breakdown_key = v.breakdown_key
join fact_submission as s on s.submission_id = v.submission_id
join dim_org_unit as sender on sender.org_unit_key = s.sender_key
join app_submission as sub on sub.submission_id = v.submission_id
join app_delivery as d on d.delivery_id = sub.delivery_id
left join app_correction as fix on fix.correction_id = v.correction_id
where top.unit_code = @unit
  and not exists (
    select 1
    from asked as q
    join bridge_form_leaf as l
      on l.structure_key = p.structure_key and l.form_key = q.form_key and l.leaf_key = u.org_unit_key
    left join fact_row as r
      on r.period_key = q.period_key and r.form_key = q.form_key and r.org_unit_key = l.leaf_key
    where r.org_unit_key is null
  )
order by t.role desc, u.sort_order, t.ordinal, b.sort_order;
