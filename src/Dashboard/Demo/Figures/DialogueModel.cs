using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>DV-03: dialogues of heads with the people, and what became of the opinions heard. Half a year at a time.</summary>
internal sealed class DialogueModel(ProvinceCatalog catalog, DemoYears years, int seed) : FormModel(catalog, years, "DV-2021/DV-03")
{
    protected override int StretchesPerYear => 2;

    protected override IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field)
    {
        var character = Character.Of(leaf, seed);
        var stretches = new List<Stretch>();
        foreach (var year in Years.Stretches(1))
        {
            var first = Half(leaf, character, 2 * year, 0);
            var second = Half(leaf, character, (2 * year) + 1, first["16"] + first["17"]);
            var none = Held(first) == 0;
            first["21"] = none ? 1 : 0;
            second.State("21", none && Held(second) == 0 ? 1 : 0, none ? 1 : 0);
            stretches.AddRange([first, second]);
        }
        return stretches;
    }

    private static int Held(Stretch stretch) => stretch["3"] + stretch["4"] + stretch["5"];

    /// <param name="open">Opinions still open from the half before.</param>
    private Stretch Half(OrgUnit leaf, Character character, int half, int open)
    {
        var draw = new Draw(seed, Form.Key, leaf.Code, $"{half}");
        var stretch = new Stretch();
        stretch["1"] = leaf.Level == "commune" ? draw.Between(1, 2) : 1;
        var held = draw.Of(stretch["1"] + 1, (0.3 + (0.55 * character.Care)) * Season.Dialogues(half));
        var forms = draw.Split(held, 0.68, 0.12, 0.2);
        (stretch["3"], stretch["4"], stretch["5"]) = (forms[0], forms[1], forms[2]);
        var isDepartment = leaf.Level == "department";
        var chairs = isDepartment ? [0, 0, held] : draw.Split(held, 0.62, 0.38, 0);
        (stretch["6"], stretch["7"], stretch["8"]) = (chairs[0], chairs[1], chairs[2]);
        stretch["9"] = draw.Of(held, isDepartment ? 0.25 : 0.85);
        stretch["10"] = held - stretch["9"] + draw.Of(stretch["9"], 0.1);
        for (var i = 0; i < held; i++)
            stretch["11"] += draw.Between(28, 95);
        Opinions(stretch, draw, character, held, open);
        return stretch;
    }

    private static void Opinions(Stretch stretch, Draw draw, Character character, int held, int open)
    {
        var heard = 0;
        for (var i = 0; i < held; i++)
            heard += draw.Between(3, 8);
        stretch["13"] = draw.Of(heard, 0.78);
        stretch["14"] = heard - stretch["13"];
        var left = draw.Of(heard + open, 0.34 - (0.29 * character.Care));
        stretch["17"] = draw.Of(left, 0.35);
        stretch["16"] = left - stretch["17"];
        stretch["15"] = heard + open - left;
        stretch["18"] = draw.Of(Math.Min(stretch["15"], heard), 0.5);
        stretch["19"] = draw.Of(left, 0.4 - (0.35 * character.Care));
        stretch["20"] = draw.Of(stretch["15"], 0.3 + (0.6 * character.Care));
    }
}
