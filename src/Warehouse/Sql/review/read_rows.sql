-- Grain: one row per leaf of the submission that stands.
select org_unit_key from fact_row where submission_id = @id;
