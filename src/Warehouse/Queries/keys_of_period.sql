-- Grain: one row per regime that has the period.
select period_key from dim_period where period_code = @period order by period_key;
