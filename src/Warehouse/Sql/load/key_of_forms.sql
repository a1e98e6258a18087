select form_code as code, form_key as key from dim_form;
