using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>What the inspectorate's forms have in common, so that one says of a leaf's quarter what another does.</summary>
internal sealed class SharedFigures(
    DemoYears years, int seed, PetitionModel petitions, ReceptionModel receptions, ComplaintModel complaints, DenunciationModel denunciations,
    Func<string, FormModel> model)
{
    private static readonly string[] Cases = ["6", "7", "15", "16", "24", "25"];
    private static readonly string[] Decisions = ["20", "21", "22", "23", "24"];
    private static readonly string[] Conclusions = ["7", "8"];

    /// <summary>Begins a leaf's quarter in a form with what others already say of it; null where none does.</summary>
    public Func<OrgUnit, int, Stretch>? Of(string form) => form switch
    {
        "TTCP-2021/02-TCD" => ThroughReception,
        "TTCP-2021/02-XLD" => (leaf, quarter) => petitions.In(leaf, quarter)[0].Begin(signers: 2),
        "TTCP-2021/03-XLD" => (leaf, quarter) => petitions.In(leaf, quarter)[1].Begin(signers: 3),
        "TTCP-2021/04-XLD" => (leaf, quarter) => petitions.In(leaf, quarter)[2].Begin(signers: 3),
        "TTCP-2021/02-KQGQ" => (leaf, quarter) => Enforced(complaints, Decisions, leaf, quarter),
        "TTCP-2021/04-KQGQ" => (leaf, quarter) => Enforced(denunciations, Conclusions, leaf, quarter),
        _ when LaterForms.Before(form) is { } before => (leaf, quarter) => LaterForms.Of(form, model(before).StretchOf(leaf, quarter)),
        _ => null,
    };

    // Petitions handed over at a reception are some of those received, about some of the cases heard there.
    private Stretch ThroughReception(OrgUnit leaf, int quarter)
    {
        var draw = new Draw(seed, "02-TCD", leaf.Code, $"{quarter}", "given");
        var received = petitions.In(leaf, quarter).Sum(p => p.Received.Sum());
        var heard = receptions.StretchOf(leaf, quarter);
        var stretch = new Stretch { ["1"] = draw.Of(received, 0.3) };
        stretch["2"] = Math.Min(stretch["1"], Cases.Sum(c => heard[c]));
        return stretch;
    }

    // What was not carried out of one quarter's decisions is to be in the next.
    private Stretch Enforced(FormModel settled, string[] codes, OrgUnit leaf, int quarter)
    {
        var care = Character.Of(leaf, seed).Care;
        var (open, due, done) = (0, 0, 0);
        foreach (var i in years.Stretches(4).TakeWhile(i => i <= quarter))
        {
            open = due - done;
            due = open + codes.Sum(c => settled.StretchOf(leaf, i)[c]);
            done = new Draw(seed, settled.Form.Key, leaf.Code, $"{i}", "enforced").Of(due, 0.5 + (0.45 * care));
        }
        var stretch = new Stretch { ["2"] = done };
        stretch.State("1", due, open);
        return stretch;
    }
}
