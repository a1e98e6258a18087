-- Grain: one row per term of a derived figure, period read and cell below the unit; as cells_behind_figure.sql in all else.
-- Only for figures that figures_derived.sql gives: which leaves count is settled here as there.
with term as (
  select role, ordinal, sign, contributes, measure_key, form_key from bridge_figure_term where figure = @figure
),
way_of_term as (
  select
    p.period_key, a.org_unit_key as leaf_key, part.share_from, part.share_to, t.role, t.ordinal, t.sign, t.contributes,
    x.measure_key, x.derived_as, x.left_over_key, x.way, l.leaf_key is not null as owes
  from dim_org_unit as top
  cross join term as t
  cross join dim_form as f on f.form_key = t.form_key
  cross join dim_period as p on p.regime = f.regime and p.period_code = @period
  cross join bridge_org_unit_cover as part
    on part.structure_key = coalesce(@structure, p.structure_key)
    and part.of_structure_key = p.structure_key
    and part.org_unit_key = top.org_unit_key
  cross join bridge_org_unit_ancestor as a
    on a.structure_key = p.structure_key and a.ancestor_key = part.part_key
  cross join derivation as x
    on x.period_key = p.period_key and x.org_unit_key = a.org_unit_key and x.measure_key = t.measure_key
  left join bridge_form_leaf as l
    on l.structure_key = p.structure_key and l.form_key = t.form_key and l.leaf_key = a.org_unit_key
  where top.unit_code = @unit
    -- A form that is neither asked here nor in a period read has no say.
    and (
      exists (select 1 from fact_obligation as o where o.period_key = p.period_key and o.form_key = t.form_key)
      or exists (
        select 1
        from bridge_period_way_part as b
        join fact_obligation as o on o.period_key = b.part_key and o.form_key = t.form_key
        where b.period_key = p.period_key
      )
    )
),
worth as (
  select t.*, sum(b.sign * v.value_milli) as milli
  from way_of_term as t
  left join bridge_period_way_part as b
    on b.period_key = t.period_key and b.measure_class = t.derived_as and b.way = t.way
  left join mart_measure as v
    on v.period_key = b.part_key
    and v.org_unit_key = t.leaf_key
    and v.measure_key = case b.is_left_over when 0 then t.measure_key else t.left_over_key end
    and v.breakdown_key = 0
  group by t.leaf_key, t.share_from, t.role, t.ordinal
),
counted as (
  select leaf_key, share_from
  from worth
  group by leaf_key, share_from
  having max(way is not null and derived_as = 'flow' and milli < 0) = 0
    and min(way is not null or owes = 0) = 1
    and max(way is not null) = 1
)
select
  w.role as Role,
  w.sign * case w.contributes when 'value' then b.sign else 1 end as Sign,
  case w.contributes
    when 'value' then v.value_milli
    else (row_number() over (
      partition by w.role, w.ordinal, u.org_unit_key, w.share_from order by q.date_to, b.part_key, k.sort_order
    ) = 1) * case w.contributes when 'positive' then (w.milli > 0) * 1000 else 1000 end
  end as GivenMilli,
  v.value_milli as CellMilli,
  u.unit_code as UnitCode,
  u.name as UnitName,
  m.measure_code as MeasureCode,
  m.label as MeasureLabel,
  m.unit_of_measure as UnitOfMeasure,
  k.name as BreakdownName,
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
  k.breakdown_code as BreakdownCode,
  w.share_from as ShareFrom,
  w.share_to as ShareTo,
  q.period_code as PeriodCode
from worth as w
join counted as c on c.leaf_key = w.leaf_key and c.share_from = w.share_from
cross join bridge_period_way_part as b
  on b.period_key = w.period_key and b.measure_class = w.derived_as and b.way = w.way
cross join fact_value as v
  on v.period_key = b.part_key
  and v.org_unit_key = w.leaf_key
  and v.measure_key = case b.is_left_over when 0 then w.measure_key else w.left_over_key end
join dim_period as q on q.period_key = b.part_key
join dim_org_unit as u on u.org_unit_key = w.leaf_key
join dim_measure as m on m.measure_key = v.measure_key
join dim_breakdown as k on k.breakdown_key = v.breakdown_key
join fact_submission as s on s.submission_id = v.submission_id
join dim_org_unit as sender on sender.org_unit_key = s.sender_key
join app_submission as sub on sub.submission_id = v.submission_id
join app_delivery as d on d.delivery_id = sub.delivery_id
left join app_correction as fix on fix.correction_id = v.correction_id
order by w.role desc, u.sort_order, w.ordinal, q.date_to, k.sort_order;
