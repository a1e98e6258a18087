using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>01/KQGQ: complaints within competence, as many as 01/XLD says came in, and how they were settled.</summary>
internal sealed class ComplaintModel(ProvinceCatalog catalog, DemoYears years, int seed, PetitionModel petitions) : FormModel(catalog, years, "TTCP-2021/01-KQGQ")
{
    protected override IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field)
    {
        var character = Character.Of(leaf, seed);
        var open = leaf.Level == "district_office" || leaf.Code is "VPUB" or "STNMT" ? new Draw(seed, Form.Key, leaf.Code, "open").Between(0, 3) : 0;
        var stretches = new List<Stretch>();
        foreach (var quarter in Years.Stretches(4))
            stretches.Add(Quarter(leaf, character, quarter, ref open));
        return stretches;
    }

    private Stretch Quarter(OrgUnit leaf, Character character, int quarter, ref int open)
    {
        var draw = new Draw(seed, Form.Key, leaf.Code, $"{quarter}");
        var stretch = new Stretch();
        var received = petitions.In(leaf, quarter)[0].Within;
        var cases = open + received - draw.Of(received, 0.08);
        stretch["2"] = open;
        stretch["3"] = received;
        stretch.State("4", cases, open);
        var settled = draw.Of(cases, (0.55 + (0.4 * character.Care)) * (quarter == 6 ? 0.7 : 1));
        var withdrawn = draw.Of(settled, 0.08 + (0.12 * character.Care));
        Settle(stretch, draw, leaf, character, settled - withdrawn, withdrawn);
        open = cases - settled;
        return stretch;
    }

    private static void Settle(Stretch stretch, Draw draw, OrgUnit leaf, Character character, int decided, int withdrawn)
    {
        stretch["6"] = withdrawn;
        var second = leaf.Level == "district_office" || leaf.Code is "VPUB" or "STNMT" or "TTT" ? draw.Of(decided, 0.2) : 0;
        var first = draw.Split(decided - second, 0.11, 0.63, 0.26);
        (stretch["20"], stretch["21"], stretch["22"]) = (first[0], first[1], first[2]);
        stretch["24"] = draw.Of(second, 0.2);
        stretch["23"] = second - stretch["24"];
        stretch["26"] = draw.Of(decided, 0.28 - (0.25 * character.Care));
        stretch["25"] = decided - stretch["26"];
        var upheld = first[0] + first[2];
        if (upheld > 0 && draw.Chance(0.15))
            Redress.Give(stretch, draw, "7", "8");
        if (upheld > 0 && draw.Chance(0.08))
            Redress.Give(stretch, draw, "9", "10", "13");
        if (upheld > 0 && draw.Chance(0.3))
            Redress.Give(stretch, draw, "11", "12", "14");
        if (upheld > 0 && draw.Chance(0.1))
            Redress.Discipline(stretch, draw, "15", "16");
        if (upheld > 1 && draw.Chance(0.02))
            Redress.Refer(stretch, draw, "17", "18", "19");
    }
}
