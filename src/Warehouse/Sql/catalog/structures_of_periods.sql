select distinct structure_key as StructureKey from dim_period;
