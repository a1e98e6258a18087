select breakdown, breakdown_code, breakdown_key from dim_breakdown;
