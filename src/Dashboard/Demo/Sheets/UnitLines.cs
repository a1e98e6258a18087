using System.Globalization;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Dashboard.Demo.Plan;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>The lines of a form with a unit a row: units, and the captions and sums that an office puts between them.</summary>
internal sealed class UnitLines(Habit habit)
{
    public IReadOnlyList<Line> Of(Draft draft)
    {
        var leaves = draft.Rows.Select((row, index) => Leaf(draft, row, index)).ToList();
        var own = draft.Rows.TakeWhile(r => r.Unit.Level != "commune").Count();
        var hasBoth = own > 0 && own < leaves.Count;
        List<Line> lines = (habit.Grouping, hasBoth) switch
        {
            (Grouping.Captions, true) => [Line.Caption("I", "Cấp huyện"), .. leaves.Take(own), Line.Caption("II", "Cấp xã"), .. leaves.Skip(own)],
            (Grouping.SumBelow, true) => [.. leaves, Line.Sum("Cộng cấp xã", draft.Rows.Skip(own))],
            (Grouping.SumsAbove, true) =>
            [
                Line.Sum("Toàn huyện", draft.Rows), leaves[0] with { Label = "UBND Cấp Huyện", ShowsNil = true }, .. leaves.Skip(1).Take(own - 1),
                Line.Sum("UBND Cấp Xã", draft.Rows.Skip(own)), .. leaves.Skip(own),
            ],
            (Grouping.SumsAbove, false) => [Line.Sum(draft.Sender.Level switch { "district" => "Toàn huyện", "commune" => "UBND Cấp Xã", _ => "Cấp Sở, Ngành" }, draft.Rows), .. leaves],
            _ => leaves,
        };
        var total = habit.Layout == Layout.Export ? "Tổng" : "Tổng cộng";
        return [.. lines, Line.Sum(total, draft.Rows, draft.WrongTotal)];
    }

    private Line Leaf(Draft draft, DemoRow row, int index)
    {
        var label = draft.WrongName is { } wrong && wrong.Row == index ? wrong.Name : NameOf(row.Unit);
        var words = draft.WrongFigure is { } bad && bad.Row == index ? (bad.Column, bad.Words) : ((string, string)?)null;
        return new((index + 1).ToString(CultureInfo.InvariantCulture), label, row.Values, false, Notes.Of(draft, row), words);
    }

    private string NameOf(OrgUnit unit) => (habit.Names, unit.Level) switch
    {
        (NameStyle.Committee, "commune") => $"UBND {Lower(unit.Name)}",
        (NameStyle.Abbreviated, "commune") => Lower(unit.Name.Replace("Thị trấn ", "TT. ", StringComparison.Ordinal).Replace("Phường ", "P. ", StringComparison.Ordinal)),
        _ => unit.Name,
    };

    private static string Lower(string name) =>
        name.StartsWith("TT.", StringComparison.Ordinal) || name.StartsWith("P.", StringComparison.Ordinal)
            ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
