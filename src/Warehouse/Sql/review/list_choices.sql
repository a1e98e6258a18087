-- Grain: one row per choice in force, newest first.
select choice_id as ChoiceId, form_code as FormCode, unit_code as UnitCode, chosen_by as ChosenBy, chosen_at as ChosenAt
from app_choice
where taken_back_at is null
order by chosen_at desc, choice_id desc;
