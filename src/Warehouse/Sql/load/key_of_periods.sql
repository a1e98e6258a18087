select regime, period_code, period_key from dim_period;
