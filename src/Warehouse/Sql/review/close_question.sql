-- Who sends the same file again and says what was asked answers the question; a duplicate answers nothing.
update app_question set answered_by = @id
where answered_by is null
  and delivery_id <> @id
  and delivery_id in (
    select d.delivery_id
    from app_delivery as d
    join app_file as f on f.file_id = d.file_id
    where f.sha256 = @sha256
  )
  and (select state from app_delivery where delivery_id = @id) = 'waiting';
