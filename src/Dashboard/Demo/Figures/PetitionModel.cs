using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// 01/XLD: petitions received and processed. What was not processed opens the next quarter. The scale is set by the
/// one figure known of the province, the petitions of the first half of 2021.
/// </summary>
internal sealed class PetitionModel(ProvinceCatalog catalog, int seed) : FormModel(catalog, "TTCP-2021/01-XLD")
{
    /// <summary>Petitions that the province received in the first half of 2021: 527 a year later, 149 fewer.</summary>
    public const int FirstHalfOf2021 = 676;

    private double? each;

    // Received, unlike what is under way, adds over quarters; the printed 9=14+15+16+17 then makes these add as well.
    protected override IReadOnlySet<string> Adding { get; } = new HashSet<string> { "16", "17" };

    /// <summary>Complaints (column 19) or denunciations (column 20) within competence in a quarter.</summary>
    public int Within(OrgUnit leaf, int quarter, string code) => StretchesOf(leaf, null)[quarter][code];

    protected override IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field)
    {
        var character = Character.Of(leaf, seed);
        var stretches = new List<Stretch>();
        int[] left = [0, new Draw(seed, Form.Key, leaf.Code, "left").Count(0.05 * Weight(leaf)), 0];
        for (var quarter = 0; quarter < 4 * DemoYears.Count; quarter++)
            stretches.Add(Quarter(leaf, character, quarter, ref left));
        return stretches;
    }

    private Stretch Quarter(OrgUnit leaf, Character character, int quarter, ref int[] left)
    {
        var draw = new Draw(seed, Form.Key, leaf.Code, $"{quarter}");
        var received = draw.Split(draw.Count(Each() * Weight(leaf) * Season.Petitions(quarter)), 0.07, 0.84, 0.09);
        var stretch = new Stretch();
        var unprocessed = new int[3];
        var available = 0;
        for (var kind = 0; kind < 3; kind++)
        {
            stretch[$"{2 + kind}"] = left[kind];
            stretch[$"{5 + kind}"] = received[kind];
            available += left[kind] + received[kind];
            unprocessed[kind] = draw.Of(received[kind], 0.10 - (0.08 * character.Care));
        }
        left = unprocessed;
        Process(stretch, draw, character, available - unprocessed.Sum(), quarter);
        return stretch;
    }

    private static void Process(Stretch stretch, Draw draw, Character character, int processed, int quarter)
    {
        var eligible = draw.Of(processed, 0.91);
        stretch["8"] = processed;
        stretch["9"] = eligible;
        stretch["10"] = eligible - draw.Of(eligible, 0.06);
        var kinds = draw.Split(eligible, 0.09, 0.05, 0.86);
        (stretch["11"], stretch["12"], stretch["13"]) = (kinds[0], kinds[1], kinds[2]);
        var slow = 0.30 - (0.22 * character.Care) + (quarter == 6 ? 0.1 : 0);
        var states = draw.Split(eligible, 0.93 - slow, 0.07, slow * 0.7, slow * 0.3);
        (stretch["14"], stretch["15"], stretch["16"], stretch["17"]) = (states[0], states[1], states[2], states[3]);
        var within = (draw.Of(kinds[0], 0.62), draw.Of(kinds[1], 0.5), draw.Of(kinds[2], 0.55));
        (stretch["19"], stretch["20"], stretch["21"]) = within;
        var outside = draw.Split(eligible - within.Item1 - within.Item2 - within.Item3, 0.38, 0.55, 0.07);
        (stretch["23"], stretch["24"], stretch["25"]) = (outside[0], outside[1], outside[2]);
        stretch["26"] = draw.Of(outside[1], 0.3 + (0.4 * character.Care));
    }

    private double Weight(OrgUnit leaf)
    {
        var character = Character.Of(leaf, seed);
        return character.Size * character.Grievance * leaf.Level switch
        {
            "district_office" => 10,
            "section" => 0.6,
            "commune" => 1.1,
            _ => leaf.Code switch { "VPUB" => 45, "TTT" => 14, "STNMT" => 16, "SXD" or "SLDTBXH" or "SNNPTNT" => 3, _ => 1 },
        };
    }

    // Petitions a quarter for one unit of weight.
    private double Each()
    {
        if (each is { } known)
            return known;
        var leaves = Catalog.Units.Where(u => u.IsExpected && Form.Rows.Contains(u.Level));
        var half = Season.Petitions(4) + Season.Petitions(5);
        return (each = FirstHalfOf2021 / (leaves.Sum(Weight) * half)).Value;
    }
}
