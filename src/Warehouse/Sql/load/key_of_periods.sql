select regime, period_code as code, period_key as key from dim_period;
