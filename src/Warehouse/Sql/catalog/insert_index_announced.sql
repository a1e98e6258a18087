insert into fact_index_announced (index_id, year, score_e4, rank, of_provinces, reference, source)
values (@index, @Year, @scoreE4, @Rank, @Of, @Reference, @Source);
