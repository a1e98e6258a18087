insert into dim_breakdown (breakdown, breakdown_code, name, sort_order)
values (@Breakdown, @Code, @Name, @order)
on conflict (breakdown, breakdown_code) do update set
  name = excluded.name,
  sort_order = excluded.sort_order;
