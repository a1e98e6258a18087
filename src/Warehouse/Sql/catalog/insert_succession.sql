insert into bridge_org_unit_succession (
  succession_key, predecessor_key, successor_key, kind, effective_date, share, back_share, basis, decision,
  recorded_from, recorded_to, source
)
select
  @ordinal,
  p.org_unit_key,
  (select s.org_unit_key from dim_org_unit as s where s.unit_code = @Successor),
  @kind, @effective, @Share, @BackShare, @Basis, @Decision, @recordedFrom, @recordedTo, @Source
from dim_org_unit as p
where p.unit_code = @Predecessor;
