select form_code, form_key from dim_form;
