delete from fact_obligation;
delete from bridge_form_leaf;
