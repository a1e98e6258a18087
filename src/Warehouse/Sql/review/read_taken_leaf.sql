-- Grain: at most one row, a leaf of a submission kept aside that another sender's return stands for now.
select u.name as UnitName, s.name as SenderName
from fact_row_superseded as kept
join fact_row as r
  on r.period_key = @PeriodKey
  and r.form_key = @FormKey
  and r.org_unit_key = kept.org_unit_key
join fact_submission as f on f.submission_id = r.submission_id and f.sender_key <> @SenderKey
join dim_org_unit as u on u.org_unit_key = kept.org_unit_key
join dim_org_unit as s on s.org_unit_key = f.sender_key
where kept.submission_id = @id
order by u.sort_order
limit 1;
