-- Grain: the one choice asked for.
select choice_id as ChoiceId, form_code as FormCode, unit_code as UnitCode, chosen_by as ChosenBy, chosen_at as ChosenAt
from app_choice
where choice_id = @choiceId;
