-- Grain: the one submission asked for: which return it is a version of, in codes, and who sent it.
select
  s.form_code as Form,
  s.period_code as Period,
  s.unit_code as Sender,
  u.name as SenderName
from app_submission as s
join dim_org_unit as u on u.unit_code = s.unit_code
where s.submission_id = @id;
