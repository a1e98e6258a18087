-- What the catalog says now of every submission's cells, from the facts kept; a load counts the same for its own.
update fact_submission set
  expected_row_count = (
    select count(*)
    from dim_period as p
    join bridge_form_leaf as l on l.structure_key = p.structure_key
    where p.period_key = fact_submission.period_key
      and l.form_key = fact_submission.form_key
      and l.sender_key = fact_submission.sender_key
  ),
  answered_cells = 0;

update fact_submission set
  compulsory_cells = expected_row_count * (
    select count(*) from dim_measure as m where m.form_key = fact_submission.form_key and m.is_compulsory = 1
  );

update fact_submission set
  required_cells = case
    when compulsory_cells = 0 then 0
    else (
      select case when f.answered_share = 0 then 1 else (f.answered_share * fact_submission.compulsory_cells + 99) / 100 end
      from dim_form as f
      where f.form_key = fact_submission.form_key
    )
  end;

update fact_submission set answered_cells = answer.cells
from (
  select submission_id, count(*) as cells
  from (
    select v.submission_id, v.org_unit_key, v.measure_key
    from fact_value as v
    join fact_submission as s on s.submission_id = v.submission_id
    join dim_measure as m on m.measure_key = v.measure_key and m.is_compulsory = 1
    join dim_period as p on p.period_key = s.period_key
    join bridge_form_leaf as l
      on l.structure_key = p.structure_key and l.form_key = s.form_key and l.leaf_key = v.org_unit_key and l.sender_key = s.sender_key
    where v.parse_flag <> 'blank'
    union
    select v.submission_id, v.org_unit_key, v.measure_key
    from fact_value_superseded as v
    join fact_submission as s on s.submission_id = v.submission_id
    join dim_measure as m on m.measure_key = v.measure_key and m.is_compulsory = 1
    join dim_period as p on p.period_key = s.period_key
    join bridge_form_leaf as l
      on l.structure_key = p.structure_key and l.form_key = s.form_key and l.leaf_key = v.org_unit_key and l.sender_key = s.sender_key
    where v.parse_flag <> 'blank'
  ) as answered
  group by submission_id
) as answer
where fact_submission.submission_id = answer.submission_id;
