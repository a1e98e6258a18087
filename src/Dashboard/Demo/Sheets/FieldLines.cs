using System.Globalization;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>The lines of a sheet with a field of administration a row.</summary>
internal static class FieldLines
{
    /// <param name="rows">The rows of one unit.</param>
    public static IReadOnlyList<Line> Of(IReadOnlyList<(DemoRow Row, int Index)> rows, Habit habit)
    {
        var lines = rows.Select((r, n) => new Line(Number(n), NameOf(r.Row.Field!, habit), r.Row.Values, false));
        return [.. lines, Line.Sum("Tổng cộng", rows.Select(r => r.Row))];
    }

    /// <summary>The fields of all units added up.</summary>
    public static IReadOnlyList<Line> Summary(IReadOnlyList<DemoRow> rows, Habit habit)
    {
        var lines = rows.GroupBy(r => r.Field!)
            .Select((field, n) => Line.Sum(NameOf(field.Key, habit), field) with { Number = Number(n), IsSum = false });
        return [.. lines, Line.Sum("Tổng cộng", rows)];
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    // The longer name of a field is as usual as ours.
    private static string NameOf(BreakdownValue field, Habit habit) =>
        habit.Names == NameStyle.Full || field.Aliases.Count == 0 ? field.Name : field.Aliases[0];
}
