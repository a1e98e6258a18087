-- Grain: one row per touched leaf that stands with another submission than the one being replaced.
select r.submission_id as Submission, r.org_unit_key as Leaf
from touched_leaf as t
cross join fact_row as r
  on r.period_key = @PeriodKey and r.form_key = @FormKey and r.org_unit_key = t.org_unit_key
where r.submission_id <> @former;
