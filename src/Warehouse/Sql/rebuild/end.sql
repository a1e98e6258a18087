-- What was answered stays answered.
update app_question set answered_by = former.answered_by
from former.app_question as former
where former.delivery_id = app_question.delivery_id;
