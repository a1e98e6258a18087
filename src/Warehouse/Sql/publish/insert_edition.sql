insert into app_edition (
  period_code, number, code, published_at, published_by, document_number, document_date, note, structure_date, catalog_hash,
  state_hash, snapshot_sha256, snapshot_bytes
)
values (
  @period, @number, @code, @at, @by, @documentNumber, @documentDate, @note, @structureDate, @catalogHash, @stateHash, @sha256, @bytes
)
returning edition_id;
