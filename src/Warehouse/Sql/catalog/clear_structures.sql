-- Everything that says which units there were when.
delete from bridge_org_unit_cover;
delete from bridge_org_unit_succession;
delete from bridge_org_unit_ancestor;
delete from bridge_structure_unit;
delete from bridge_form_leaf;
delete from mart_owed;
delete from mart_owed_together;
delete from dim_org_unit_version;
delete from dim_structure;
