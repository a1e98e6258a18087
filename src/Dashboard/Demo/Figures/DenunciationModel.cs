using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>03/KQGQ: denunciations within competence, as many as 01/XLD says came in, and what they came to.</summary>
internal sealed class DenunciationModel(ProvinceCatalog catalog, DemoYears years, int seed, PetitionModel petitions) : FormModel(catalog, years, "TTCP-2021/03-KQGQ")
{
    protected override IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field)
    {
        var character = Character.Of(leaf, seed);
        int open = 0, again = 0;
        var stretches = new List<Stretch>();
        foreach (var quarter in Years.Stretches(4))
            stretches.Add(Quarter(leaf, character, quarter, ref open, ref again));
        return stretches;
    }

    /// <param name="open">Cases not settled, of which <paramref name="again"/> denounce what was concluded before.</param>
    private Stretch Quarter(OrgUnit leaf, Character character, int quarter, ref int open, ref int again)
    {
        var draw = new Draw(seed, Form.Key, leaf.Code, $"{quarter}");
        var stretch = new Stretch();
        var received = petitions.In(leaf, quarter)[1].Within;
        var repeated = again + draw.Of(received, 0.12);
        var cases = open + received;
        stretch["2"] = open;
        stretch["3"] = received;
        stretch.State("4", cases, open);
        stretch.State("5", repeated, again);
        var settledAgain = draw.Of(repeated, 0.5 + (0.3 * character.Care));
        var settled = settledAgain + draw.Of(cases - repeated, (0.5 + (0.42 * character.Care)) * (quarter == 6 ? 0.7 : 1));
        Settle(stretch, draw, character, settled, settledAgain);
        (open, again) = (cases - settled, repeated - settledAgain);
        return stretch;
    }

    private static void Settle(Stretch stretch, Draw draw, Character character, int settled, int again)
    {
        (stretch["7"], stretch["8"]) = (settled - again, again);
        var repeated = draw.Split(again, 0.08, 0.72, 0.2);
        var first = draw.Split(settled - again, 0.1, 0.6, 0.3);
        for (var verdict = 0; verdict < 3; verdict++)
        {
            stretch[$"{24 + (2 * verdict)}"] = first[verdict] + repeated[verdict];
            stretch[$"{25 + (2 * verdict)}"] = repeated[verdict];
        }
        stretch["31"] = draw.Of(settled, 0.3 - (0.27 * character.Care));
        stretch["30"] = settled - stretch["31"];
        var proven = first[0] + first[2];
        if (proven > 0 && draw.Chance(0.2))
            Redress.Give(stretch, draw, "11", "12");
        if (proven > 0 && draw.Chance(0.04))
            Redress.Give(stretch, draw, "15", "16", "18");
        if (proven > 0 && draw.Chance(0.35))
            Redress.Discipline(stretch, draw, "19", "20");
        if (proven > 1 && draw.Chance(0.05))
            Redress.Refer(stretch, draw, "21", "22", "23");
    }
}
