-- Grain: at most one row, the cell in which a standing figure of a leaf begins.
select d.file_name as FileName, v.sheet as Sheet, v.cell as Cell
from fact_value as v
join app_submission as a on a.submission_id = v.submission_id
join app_delivery as d on d.delivery_id = a.delivery_id
where v.period_key = @period
  and v.org_unit_key = @unit
  and v.measure_key = @measure
order by v.breakdown_key
limit 1;
