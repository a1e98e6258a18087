-- Grain: one row per leaf whose row the sender owes in the form, by the units of the period.
select l.leaf_key
from dim_period as p
join bridge_form_leaf as l on l.structure_key = p.structure_key
where p.period_key = @PeriodKey and l.form_key = @FormKey and l.sender_key = @SenderKey;
