using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Marking;

/// <summary>All that is to be said at one cell.</summary>
/// <param name="Severity">The worst of its findings.</param>
internal sealed record CellMark(int Row, int Column, Severity Severity, IReadOnlyList<Finding> Findings)
{
    public (int Row, int Column) At => (Row, Column);

    public string Address => CellAddress.ToA1(Row, Column);

    /// <summary>The comment: a paragraph a finding.</summary>
    public string Text => string.Join("\n\n", Findings.Select(Paragraph));

    /// <summary>The marks of a sheet; a finding inside a merged cell goes to its anchor, the only part of it that shows.</summary>
    public static IReadOnlyList<CellMark> Of(IEnumerable<Finding> findings, IReadOnlyList<MergedRange> merges)
    {
        var at = new SortedDictionary<(int, int), List<Finding>>();
        foreach (var finding in findings)
        {
            if (!CellAddress.TryParse(finding.Cell, out var row, out var column))
                continue;
            foreach (var merge in merges)
            {
                if (merge.Contains(row, column))
                    (row, column) = (merge.FirstRow, merge.FirstColumn);
            }
            (at.TryGetValue((row, column), out var list) ? list : at[(row, column)] = []).Add(finding);
        }
        return [.. at.Select(a => new CellMark(a.Key.Item1, a.Key.Item2, a.Value.Min(f => f.Severity), a.Value))];
    }

    public static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "Lỗi",
        Severity.Warning => "Cảnh báo",
        _ => "Lưu ý",
    };

    private static string Paragraph(Finding finding)
    {
        var lines = new List<string> { $"{SeverityName(finding.Severity)} ({finding.Rule}): {finding.Message}" };
        if (finding.Seen.Length > 0)
            lines.Add($"Đang ghi: {finding.Seen}");
        if (finding.Expected.Length > 0)
            lines.Add($"Phải là: {finding.Expected}");
        return string.Join('\n', lines);
    }
}
