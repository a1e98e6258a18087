-- Grain: one row per leaf whose row the sender owes in the form.
select leaf_key from bridge_form_leaf where form_key = @FormKey and sender_key = @SenderKey;
