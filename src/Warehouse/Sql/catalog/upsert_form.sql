insert into dim_form (
  form_code, circular, printed_code, version, title, short_title, theme, regime, source, is_official, answered_share
)
values (
  @Key, @circular, @printedCode, @Version, @Title, @ShortTitle, @Theme, @regime, @Source, @isOfficial, @answeredShare
)
on conflict (form_code) do update set
  version = excluded.version,
  title = excluded.title,
  short_title = excluded.short_title,
  theme = excluded.theme,
  regime = excluded.regime,
  source = excluded.source,
  is_official = excluded.is_official,
  answered_share = excluded.answered_share;
