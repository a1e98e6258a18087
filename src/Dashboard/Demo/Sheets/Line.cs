namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>A line of a table.</summary>
/// <param name="Number">What stands in the column of running numbers.</param>
/// <param name="Values">By column code, in thousandths; null for a caption.</param>
/// <param name="IsSum">Printed bold.</param>
/// <param name="Note">What stands in the column of notes.</param>
/// <param name="Words">Words in place of a figure, by column code.</param>
/// <param name="ShowsNil">The first column shows a zero where others are left blank.</param>
internal sealed record Line(
    string Number, string Label, IReadOnlyDictionary<string, long>? Values, bool IsSum, string? Note = null,
    (string Column, string Words)? Words = null, bool ShowsNil = false)
{
    public static Line Caption(string number, string label) => new(number, label, null, true);

    /// <param name="wrongTotal">A column whose sum is off by one.</param>
    public static Line Sum(string label, IEnumerable<DemoRow> rows, string? wrongTotal = null)
    {
        var sums = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var (code, milli) in row.Values)
                sums[code] = sums.GetValueOrDefault(code) + milli;
        }
        if (wrongTotal is not null)
            sums[wrongTotal] += 1000;
        return new("", label, sums, true);
    }
}
