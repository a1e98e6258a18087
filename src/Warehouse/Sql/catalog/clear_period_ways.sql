delete from bridge_period_way_part;
delete from dim_period_way;
