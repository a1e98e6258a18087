-- Grain: at most one row, the choice in force for a look.
select choice_id as ChoiceId, form_code as FormCode, unit_code as UnitCode, chosen_by as ChosenBy, chosen_at as ChosenAt
from app_choice
where look = @look and taken_back_at is null;
