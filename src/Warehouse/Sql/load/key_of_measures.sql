select measure_code, measure_key from dim_measure;
