delete from fact_obligation;
