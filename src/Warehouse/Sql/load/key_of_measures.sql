select measure_code as code, measure_key as key from dim_measure;
