using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>01/TCD: people received at the counter, by the head, and by whom the head sends.</summary>
internal sealed class ReceptionModel(ProvinceCatalog catalog, DemoYears years, int seed) : FormModel(catalog, years, "TTCP-2021/01-TCD")
{
    protected override IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field)
    {
        var character = Character.Of(leaf, seed);
        return [.. Years.Stretches(4).Select(quarter => Quarter(leaf, character, quarter))];
    }

    private Stretch Quarter(OrgUnit leaf, Character character, int quarter)
    {
        var draw = new Draw(seed, Form.Key, leaf.Code, $"{quarter}");
        var season = Season.Receptions(quarter);
        var stretch = new Stretch();
        var (counter, sessions, head) = leaf.Level switch
        {
            "district_office" => (7.0, 6, 3.0),
            "section" => (0.7, 0, 0.0),
            "commune" => (1.1, 12, 0.5),
            _ => (leaf.Code is "VPUB" ? 26.0 : leaf.Code is "TTT" or "STNMT" ? 9.0 : 1.2, 3, leaf.Code is "VPUB" ? 6.0 : 0.35),
        };
        var much = character.Size * character.Grievance * season;
        Block(stretch, draw, 4, counter * much, character, hasSessions: false, 0);
        var held = draw.Of(sessions, (0.55 + (0.4 * character.Care)) * Math.Min(1, season + 0.15));
        Block(stretch, draw, 12, held == 0 ? 0 : head * much, character, hasSessions: true, held);
        // Another receives people where the head cannot; only the epidemic cancelled the days that the law asks for.
        var sent = season < 0.5 ? draw.Of(sessions - held, 0.4) : sessions - held;
        Block(stretch, draw, 21, sent == 0 ? 0 : 0.25 * head * much, character, hasSessions: true, sent);
        return stretch;
    }

    // The three parts of the form ask the same, the counter without the number of sessions.
    private static void Block(Stretch stretch, Draw draw, int first, double mean, Character character, bool hasSessions, int sessions)
    {
        var at = first;
        if (hasSessions)
            stretch[Code(at++)] = sessions;
        var receptions = mean <= 0 ? 0 : draw.Count(mean);
        var groups = receptions == 0 ? 0 : draw.Of(receptions, 0.008 * character.Grievance * character.Grievance);
        var crowd = 0;
        for (var i = 0; i < groups; i++)
            crowd += draw.Between(5, 14);
        var cases = Math.Max(groups, receptions - draw.Of(receptions, 0.1));
        var again = draw.Of(cases, 0.07 + (0.16 * (1 - character.Care)));
        var groupsAgain = Math.Min(again, draw.Of(groups, 0.45));
        stretch[Code(at)] = receptions;
        stretch[Code(at + 1)] = crowd + (receptions - groups) + draw.Of(receptions - groups, 0.24);
        stretch[Code(at + 2)] = cases - again;
        stretch[Code(at + 3)] = again;
        stretch[Code(at + 4)] = groups;
        stretch[Code(at + 5)] = crowd;
        stretch[Code(at + 6)] = groups - groupsAgain;
        stretch[Code(at + 7)] = groupsAgain;
    }

    private static string Code(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
