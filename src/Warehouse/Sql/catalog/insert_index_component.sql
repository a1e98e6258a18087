insert into dim_index_component
  (index_id, component, sort_order, name, part_of, max_e4, from_year, to_year, counts)
values (@index, @Code, @order, @Name, @PartOf, @maxE4, @FromYear, @ToYear, @Counts);
