insert into bridge_org_unit_cover (
  structure_key, of_structure_key, org_unit_key, part_key, share_from, share_to, counts
)
select @wanted, @of, u.org_unit_key, p.org_unit_key, @From, @To, @IsFirst
from dim_org_unit as u
join dim_org_unit as p on p.unit_code = @Part
where u.unit_code = @Unit;
