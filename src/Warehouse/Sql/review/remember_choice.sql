-- A later choice for the same look takes the place of the one before.
update app_choice set taken_back_at = @at
where taken_back_at is null
  and (@form is not null or @unit is not null)
  and look = (select look from app_question where delivery_id = @deliveryId);

insert into app_choice (look, form_code, unit_code, chosen_by, chosen_at)
select look, @form, @unit, @by, @at
from app_question
where delivery_id = @deliveryId and (@form is not null or @unit is not null);

update app_question set answered_by = @id where delivery_id = @deliveryId;
