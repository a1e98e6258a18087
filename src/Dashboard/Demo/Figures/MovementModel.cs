using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>DV-02: models of "Dân vận khéo" kept, begun, working, recognised. Half a year at a time.</summary>
internal sealed class MovementModel(ProvinceCatalog catalog, DemoYears years, int seed) : FormModel(catalog, years, "DV-2021/DV-02")
{
    // Economy, culture and society, defence and security, the political system: as the province's press counts them.
    private static readonly double[] Fields = [0.35, 0.27, 0.17, 0.21];

    protected override int StretchesPerYear => 2;

    protected override IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field)
    {
        var character = Character.Of(leaf, seed);
        var draw = new Draw(seed, Form.Key, leaf.Code);
        var kept = new Models(draw, draw.Count(leaf.Level == "commune" ? 4.2 : 3) + 1);
        var stretches = new List<Stretch>();
        foreach (var year in Years.Stretches(1))
            kept = Year(leaf, character, year, kept, stretches);
        return stretches;
    }

    /// <returns>What the next year keeps.</returns>
    private Models Year(OrgUnit leaf, Character character, int year, Models kept, List<Stretch> stretches)
    {
        var draw = new Draw(seed, Form.Key, leaf.Code, $"{year}");
        var first = new Models(draw, draw.Count(0.8 + (1.6 * character.Care)));
        var second = new Models(draw, draw.Count(0.3 + (0.8 * character.Care)));
        var half = new Stretch();
        var whole = new Stretch();
        Register(half, kept, first, before: null);
        Register(whole, kept.And(first), second, before: half);
        var stopped = Math.Min(kept.Count / 3, draw.Of(kept.Count, 0.07));
        Follow(half, draw, character, half["2"] + half["3"], stopped, earlier: null);
        Follow(whole, draw, character, whole["2"] + whole["3"], stopped, earlier: half);
        (half["8"], half["9"], whole["9"]) = (kept.Count, first.Count, second.Count);
        whole.State("8", kept.Count, kept.Count);
        stretches.AddRange([half, whole]);
        return kept.And(first).And(second).Without(draw, half["16"] + whole["16"]);
    }

    private static void Register(Stretch stretch, Models had, Models begun, Stretch? before)
    {
        var now = had.And(begun);
        int[] counts = [now.Groups, now.Persons, .. now.ByField];
        for (var i = 0; i < counts.Length; i++)
            stretch.State($"{2 + i}", counts[i], before?[$"{2 + i}"] ?? 0);
    }

    private static void Follow(Stretch stretch, Draw draw, Character character, int registered, int stopped, Stretch? earlier)
    {
        // The stopped of the first half stay counted in the year's figure.
        stretch["16"] = earlier is null ? stopped / 2 : stopped - (stopped / 2);
        var honoured = earlier is null ? 0 : earlier["12"] + earlier["13"] + earlier["14"];
        var working = registered - stopped - draw.Of(registered - stopped, 0.2 - (0.15 * character.Care));
        working = Math.Max(working, honoured);
        stretch.State("10", working, earlier?["10"] ?? 0);
        var recognised = draw.Of(Math.Max(0, Math.Min(working, registered / 2) - honoured), earlier is null ? 0.12 : 0.5);
        var levels = draw.Split(recognised, 0.06, 0.3, 0.64);
        (stretch["12"], stretch["13"], stretch["14"]) = (levels[0], levels[1], levels[2]);
        stretch["15"] = draw.Of(recognised, 0.2);
        stretch["17"] = draw.Count(3.5 * working);
        stretch["18"] = draw.Count(1.2 * working);
        stretch.SetMilli("19", draw.Count(6.5 * working) * 1000L + draw.Between(0, 9) * 100L);
    }

    /// <summary>Some models, by who leads them and what they are about.</summary>
    private sealed record Models(int Groups, int Persons, int[] ByField)
    {
        public Models(Draw draw, int count)
            : this(0, 0, draw.Split(count, Fields))
        {
            Persons = draw.Of(count, 0.22);
            Groups = count - Persons;
        }

        public int Count => Groups + Persons;

        public Models And(Models more) =>
            new(Groups + more.Groups, Persons + more.Persons, [.. ByField.Zip(more.ByField, (a, b) => a + b)]);

        public Models Without(Draw draw, int number)
        {
            var fields = (int[])ByField.Clone();
            var (groups, persons) = (Groups, Persons);
            for (var i = 0; i < number && groups + persons > 0; i++)
            {
                var most = Array.IndexOf(fields, fields.Max());
                fields[most]--;
                if (persons > 0 && (groups == 0 || draw.Chance(0.3)))
                    persons--;
                else
                    groups--;
            }
            return new(groups, persons, fields);
        }
    }
}
