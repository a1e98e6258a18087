using ClosedXML.Excel;

namespace DanVan.Ingest.Templates;

/// <summary>Names of sheets: at most 31 characters, without the signs a spreadsheet forbids, each once.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    /// <summary>The sheet is named after its unit, or after the form where it holds all units.</summary>
    public static string Free(XLWorkbook workbook, SheetPlan plan)
    {
        var wanted = Allowed(plan.ReportingUnit?.Name ?? plan.Form.Code);
        var name = wanted;
        for (var n = 2; workbook.Worksheets.Any(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase)); n++)
            name = $"{wanted[..Math.Min(wanted.Length, Longest - 4)]} ({n})";
        return name;
    }

    private static string Allowed(string name)
    {
        var allowed = string.Concat(name.Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? '-' : c)).Trim('\'');
        return allowed.Length <= Longest ? allowed : allowed[..Longest].TrimEnd();
    }
}
