delete from fact_index_announced;
delete from fact_index_score;
delete from dim_index_component;
delete from dim_index;
