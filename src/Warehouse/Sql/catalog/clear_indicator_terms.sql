delete from bridge_indicator_term;
