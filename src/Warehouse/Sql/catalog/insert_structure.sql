insert into dim_structure (structure_key, valid_from, valid_to)
values (@Key, @validFrom, @validTo);
