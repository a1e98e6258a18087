-- Grain: one row per published edition, newest period and number first.
select
  edition_id as EditionId,
  period_code as PeriodCode,
  number as Number,
  code as Code,
  published_at as PublishedAt,
  published_by as PublishedBy,
  document_number as DocumentNumber,
  document_date as DocumentDate,
  note as Note,
  structure_date as StructureDate,
  catalog_hash as CatalogHash,
  state_hash as StateHash,
  snapshot_sha256 as SnapshotSha256,
  snapshot_bytes as SnapshotBytes
from app_edition
where (@period is null or period_code = @period) and (@code is null or code = @code)
order by structure_date desc, period_code, number desc;
