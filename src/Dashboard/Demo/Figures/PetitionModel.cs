using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// 01/XLD: petitions received and processed, kind by kind. What was not processed opens the next quarter. The scale is set
/// by the one figure known of the province, the petitions of the first half of 2021.
/// </summary>
internal sealed class PetitionModel(ProvinceCatalog catalog, DemoYears years, int seed) : FormModel(catalog, years, "TTCP-2021/01-XLD")
{
    /// <summary>Petitions that the province received in the first half of 2021: 527 a year later, 149 fewer.</summary>
    public const int FirstHalfOf2021 = 676;

    private double? each;

    // Complaints, denunciations, proposals: their share of what comes in, by who signs each, and how often they are
    // within competence. Nobody complains without a name.
    private static readonly (double Share, double[] Signers, double Within)[] Kinds =
        [(0.09, [0.12, 0.88, 0], 0.62), (0.05, [0.06, 0.74, 0.20], 0.5), (0.86, [0.07, 0.84, 0.09], 0.55)];

    private readonly Dictionary<string, IReadOnlyList<Petitions[]>> drawn = [];

    /// <summary>Complaints (kind 0), denunciations (1) and proposals (2) of a leaf in a quarter.</summary>
    public Petitions[] In(OrgUnit leaf, int quarter) => Of(leaf)[Years.PlaceOf(quarter, 4)];

    private IReadOnlyList<Petitions[]> Of(OrgUnit leaf)
    {
        if (drawn.TryGetValue(leaf.Code, out var quarters))
            return quarters;
        var character = Character.Of(leaf, seed);
        var all = new List<Petitions[]>();
        int[][] left = [[0, 0, 0], [0, 0, 0], [0, new Draw(seed, Form.Key, leaf.Code, "left").Count(0.05 * Weight(leaf)), 0]];
        foreach (var quarter in Years.Stretches(4))
        {
            all.Add(Quarter(leaf, character, quarter, left));
            left = [.. all[^1].Select(p => p.Left)];
        }
        return drawn[leaf.Code] = all;
    }

    protected override IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field)
    {
        var character = Character.Of(leaf, seed);
        return [.. Years.Stretches(4).Select(quarter => Whole(In(leaf, quarter), new Draw(seed, Form.Key, leaf.Code, $"{quarter}", "whole"), character, quarter))];
    }

    private Petitions[] Quarter(OrgUnit leaf, Character character, int quarter, int[][] open)
    {
        var draw = new Draw(seed, Form.Key, leaf.Code, $"{quarter}");
        var received = draw.Split(draw.Count(Each() * Weight(leaf) * Season.Petitions(quarter)), Kinds[0].Share, Kinds[1].Share, Kinds[2].Share);
        return [.. Kinds.Select((kind, index) =>
        {
            var signed = draw.Split(received[index], kind.Signers);
            int[] left = [.. signed.Select(number => draw.Of(number, 0.10 - (0.08 * character.Care)))];
            var eligible = draw.Of(open[index].Sum() + signed.Sum() - left.Sum(), 0.91);
            return new Petitions(open[index], signed, left, eligible, eligible - draw.Of(eligible, 0.06), draw.Of(eligible, kind.Within));
        })];
    }

    // 01/XLD adds the kinds up and says how the eligible ones stand.
    private static Stretch Whole(Petitions[] kinds, Draw draw, Character character, int quarter)
    {
        var stretch = new Stretch();
        for (var signer = 0; signer < 3; signer++)
        {
            stretch[$"{2 + signer}"] = kinds.Sum(k => k.Open[signer]);
            stretch[$"{5 + signer}"] = kinds.Sum(k => k.Received[signer]);
        }
        var eligible = kinds.Sum(k => k.Eligible);
        stretch["8"] = kinds.Sum(k => k.ProcessedOfOpen + k.ProcessedOfReceived);
        stretch["9"] = eligible;
        stretch["10"] = kinds.Sum(k => k.Cases);
        (stretch["11"], stretch["12"], stretch["13"]) = (kinds[0].Eligible, kinds[1].Eligible, kinds[2].Eligible);
        var slow = 0.30 - (0.22 * character.Care) + (quarter == 6 ? 0.1 : 0);
        var states = draw.Split(eligible, 0.93 - slow, 0.07, slow * 0.7, slow * 0.3);
        (stretch["14"], stretch["15"], stretch["16"], stretch["17"]) = (states[0], states[1], states[2], states[3]);
        (stretch["19"], stretch["20"], stretch["21"]) = (kinds[0].Within, kinds[1].Within, kinds[2].Within);
        var outside = draw.Split(eligible - kinds.Sum(k => k.Within), 0.38, 0.55, 0.07);
        (stretch["23"], stretch["24"], stretch["25"]) = (outside[0], outside[1], outside[2]);
        stretch["26"] = draw.Of(outside[1], 0.3 + (0.4 * character.Care));
        return stretch;
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
