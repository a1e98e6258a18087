using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>II.06a: dossiers received, resolved early, on time or late, and still open, by field.</summary>
internal sealed class DossierModel(ProvinceCatalog catalog, DemoYears years, int seed) : FormModel(catalog, years, "VPCP-2020/II.06a")
{
    /// <summary>Codes of the fields in which a leaf receives dossiers.</summary>
    public static IEnumerable<string> FieldsOf(OrgUnit leaf) => DossierVolume.Of(leaf).Keys;

    protected override IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field)
    {
        var character = Character.Of(leaf, seed);
        var mean = DossierVolume.Of(leaf).GetValueOrDefault(field!) * character.Size;
        var open = new Draw(seed, Form.Key, leaf.Code, field!, "open").Count(mean * 0.06);
        var stretches = new List<Stretch>();
        foreach (var quarter in Years.Stretches(4))
            stretches.Add(Quarter(leaf, field!, character, mean, quarter, ref open));
        return stretches;
    }

    private Stretch Quarter(OrgUnit leaf, string field, Character character, double mean, int quarter, ref int open)
    {
        var draw = new Draw(seed, Form.Key, leaf.Code, field, $"{quarter}");
        var stretch = new Stretch();
        // Dossiers do not come in as evenly as chance alone would have it.
        var received = draw.Count(mean * Season.Dossiers(quarter) * draw.Between(0.85, 1.15));
        // Villages seldom apply by the internet; departments and the city most of all.
        var reach = leaf.Level switch { "commune" => 0.35, "district_office" => 0.8, _ => 1.5 };
        var online = draw.Of(received, Math.Min(0.9, Season.OnlineShare(quarter) * reach * (0.6 + (0.8 * character.Care))));
        (stretch["4"], stretch["5"], stretch["6"]) = (online, received - online, open);
        var pending = draw.Of(received, field == "chung_thuc" ? 0.004 : 0.05 + (quarter == 6 ? 0.04 : 0));
        var resolved = open + received - pending;
        // Land takes longest, and where care is short it takes longer than the law allows.
        var lateness = (0.004 + (0.07 * (1 - character.Care))) * (field is "dat_dai" ? 2.2 : field is "chung_thuc" ? 0.15 : 1);
        var late = draw.Of(resolved, lateness);
        var early = draw.Of(resolved - late, 0.25 + (0.45 * character.Care));
        (stretch["8"], stretch["9"], stretch["10"]) = (early, resolved - late - early, late);
        stretch["13"] = draw.Of(pending, lateness * 1.5);
        stretch["12"] = pending - stretch["13"];
        open = pending;
        return stretch;
    }
}
