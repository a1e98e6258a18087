-- Grain: one row per cell of the entries that stand in a period, of units at or below the one asked for.
select
  e.submission_id as SubmissionId,
  e.ordinal as Ordinal,
  d.delivery_id as DeliveryId,
  d.file_name as FileName,
  s.sha256 as Sha256,
  d.received_at as ReceivedAt,
  sender.name as SenderName,
  u.unit_code as UnitCode,
  u.name as UnitName,
  e.sheet as Sheet,
  e.sheet_row as SheetRow,
  c.column_code as ColumnCode,
  c.value_code as ValueCode,
  c.value_text as ValueText,
  c.raw_text as RawText,
  c.cell as Cell
from dim_form as f
join dim_period as p on p.regime = f.regime and p.period_code = @period
join fact_submission as s on s.form_key = f.form_key and s.period_key = p.period_key and s.is_current = 1
join dim_org_unit as sender on sender.org_unit_key = s.sender_key
join fact_list_entry as e on e.submission_id = s.submission_id
join dim_org_unit as top on top.unit_code = @unit
join bridge_org_unit_cover as part
  on part.structure_key = coalesce(@structure, p.structure_key)
  and part.of_structure_key = p.structure_key
  and part.org_unit_key = top.org_unit_key
  and part.counts = 1
join bridge_org_unit_ancestor as a
  on a.structure_key = p.structure_key
  and a.org_unit_key = e.org_unit_key
  and a.ancestor_key = part.part_key
join dim_org_unit as u on u.org_unit_key = e.org_unit_key
join fact_list_cell as c on c.submission_id = e.submission_id and c.ordinal = e.ordinal
join app_submission as b on b.submission_id = s.submission_id
join app_delivery as d on d.delivery_id = b.delivery_id
where f.form_code = @form
order by u.sort_order, e.submission_id, e.ordinal;
