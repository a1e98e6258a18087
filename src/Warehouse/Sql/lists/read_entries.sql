-- Grain: one row per cell of the entries of a submission.
select
  e.ordinal as Ordinal,
  u.unit_code as UnitCode,
  e.sheet as Sheet,
  e.sheet_row as SheetRow,
  c.column_code as ColumnCode,
  c.value_code as ValueCode,
  c.value_text as ValueText,
  c.raw_text as RawText,
  c.cell as Cell
from fact_list_entry as e
join dim_org_unit as u on u.org_unit_key = e.org_unit_key
join fact_list_cell as c on c.submission_id = e.submission_id and c.ordinal = e.ordinal
where e.submission_id = @submission
order by e.ordinal;
