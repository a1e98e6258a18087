select breakdown, breakdown_code as code, breakdown_key as key from dim_breakdown;
