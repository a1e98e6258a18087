insert into dim_index (index_id, short_name, name, issuer, own_province, source)
values (@Id, @ShortName, @Name, @Issuer, @Province, @Source);
