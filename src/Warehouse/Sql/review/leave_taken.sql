-- The leaves of a submission kept aside that another sender stands for: it will only confirm that one's figures of them.
delete from fact_row_superseded
where submission_id = @id
  and org_unit_key in (select org_unit_key from fact_row where period_key = @PeriodKey and form_key = @FormKey);
