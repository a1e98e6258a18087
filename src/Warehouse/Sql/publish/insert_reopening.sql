insert into app_reopening (
  edition_id, period_code, form_code, unit_code, reason, ordered_by, document_number, document_date, opened_by, opened_at, open_until
)
values (@editionId, @period, @form, @sender, @reason, @orderedBy, @documentNumber, @documentDate, @by, @at, @openUntil)
returning reopening_id;
