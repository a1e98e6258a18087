namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>setting.yaml</c>.</summary>
internal static class SettingReader
{
    public static CatalogSetting Read(CatalogSource source, IReadOnlyList<OrgUnit> units) =>
        source.Yaml("setting.yaml", map =>
        {
            var setting = new CatalogSetting(
                map.Text("province_unit"), map.Text("operator"), map.Text("reviewer"), map.Text("directive"),
                map.OptionalValue<bool>("resubmission", TryHolds, "accept or review", false),
                map.OptionalValue<int>("ask_below", TryPercent, Percent, CatalogSetting.UsualAskBelow),
                map.OptionalValue<int>("answered_share", TryPercent, Percent, CatalogSetting.UsualAnsweredShare))
            {
                Renamed = [.. map.OptionalMaps("renamed", line => new BodyNames(
                    line.Date("from"), line.Text("operator"), line.Text("reviewer"))).OrderBy(r => r.From)],
            };
            source.Names.Refer(NameKind.Unit, setting.ProvinceUnit, map.At("province_unit"), "province_unit");
            if (units.FirstOrDefault(u => u.Code == setting.ProvinceUnit) is { Level: not ("province" or "") } unit)
                map.Fault("province_unit", $"unit '{unit.Code}' is a {unit.Level}, expected a province");
            source.Names.Refer(NameKind.Directive, setting.Directive, map.At("directive"), "directive");
            return setting;
        }) ?? new CatalogSetting("", "", "", "");

    internal const string Percent = "a percentage from 0 to 100";

    private static bool TryHolds(string text, out bool holds)
    {
        holds = text == "review";
        return text is "accept" or "review";
    }

    internal static bool TryPercent(string text, out int percent) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out percent) && percent <= 100;
}
