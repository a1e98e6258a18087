-- One question a delivery, however many forms in it leave something in doubt.
insert into app_question (delivery_id, look, fields) values (@deliveryId, @look, @fields)
on conflict (delivery_id) do update set fields = app_question.fields || ',' || excluded.fields;
