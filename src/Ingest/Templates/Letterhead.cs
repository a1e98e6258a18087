using System.Globalization;
using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>The head of a form: who sends it, its number and circular, title and dates.</summary>
internal static class Letterhead
{
    public static void Draw(IXLWorksheet sheet, SheetPlan plan, ProvinceCatalog catalog, IReadOnlyList<double> widths)
    {
        var form = plan.Form;
        var (left, right) = Halves(widths);
        var size = SheetWidths.Enlargement(widths);
        Line(sheet, 1, 1, left, Superior(plan.Sender, catalog).ToUpperInvariant(), bold: false);
        Line(sheet, 2, 1, left, Office(plan.Sender, catalog).Name.ToUpperInvariant(), bold: true);
        Line(sheet, 1, right, plan.LastColumn, $"Biểu số: {form.Code}", bold: true);
        Line(sheet, 2, right, plan.LastColumn, Ground(form.Circular), bold: false).Style.Font.Italic = true;
        sheet.Row(3).Height = 8;
        sheet.Range(SheetPlan.TitleRow, 1, SheetPlan.TitleRow, plan.LastColumn).Centred(form.Title.ToUpperInvariant(), 13, bold: true);
        sheet.Row(SheetPlan.TitleRow).Height = 16 + SheetWidths.Height(form.Title, widths.Sum() * 0.6 / size);
        Line(sheet, 5, 1, plan.LastColumn, plan.Period.Code.VietnameseName, bold: true);
        Line(sheet, 6, 1, plan.LastColumn, Dates(plan.Period), bold: false).Style.Font.Italic = true;
        if (plan.ReportingUnit is { } unit)
            Line(sheet, 7, 1, plan.LastColumn, $"Đơn vị báo cáo: {unit.Name}", bold: true);
        if (UnitOfMeasure(form) is { } measure)
            MeasureLine(sheet, plan, right, measure);
        Enlarge(sheet, plan, size);
    }

    /// <summary>"Số liệu tính từ ngày 15/12/2020 đến ngày 14/06/2021".</summary>
    public static string Dates(Period period) => string.Create(
        CultureInfo.InvariantCulture, $"Số liệu tính từ ngày {period.From:dd/MM/yyyy} đến ngày {period.To:dd/MM/yyyy}");

    /// <summary>"Ban hành theo Thông tư số 02/2021/TT-TTCP"; a form that nobody issued says so.</summary>
    public static string Ground(Circular circular)
    {
        if (!circular.IsOfficial)
            return circular.Issuer;
        var kind = circular.Number.Contains("/TT-", StringComparison.Ordinal) ? "Thông tư" : "Văn bản";
        return $"Ban hành theo {kind} số {circular.Number}";
    }

    private static void Enlarge(IXLWorksheet sheet, SheetPlan plan, double size)
    {
        for (var row = 1; row < plan.HeaderRow; row++)
        {
            var usual = row == SheetPlan.TitleRow ? 13 : TemplateStyle.BodySize;
            sheet.Row(row).Height = row == SheetPlan.TitleRow || row == 3 ? sheet.Row(row).Height * size : 16 * size;
            sheet.Range(row, 1, row, plan.LastColumn).Style.Font.FontSize = Math.Round(usual * size);
        }
    }

    private static void MeasureLine(IXLWorksheet sheet, SheetPlan plan, int right, string measure)
    {
        var line = Line(sheet, plan.HeaderRow - 1, right, plan.LastColumn, $"Đơn vị tính: {measure}", bold: false);
        line.Style.Font.Italic = true;
        line.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
    }

    private static IXLRange Line(IXLWorksheet sheet, int row, int from, int to, string text, bool bold) =>
        sheet.Range(row, from, row, to).Centred(text, TemplateStyle.BodySize, bold);

    private static string? UnitOfMeasure(FormDefinition form)
    {
        if (form.Shape == FormShape.KeyValues)
            return null;
        var units = form.Measures.Select(m => m.Unit).Distinct().ToList();
        return units.Count == 1 ? units[0] : null;
    }

    // A province and a district sign as their people's committee, which is the office leaf below them.
    private static OrgUnit Office(OrgUnit unit, ProvinceCatalog catalog) =>
        catalog.Units.FirstOrDefault(u => u.ParentCode == unit.Code && u.Level.EndsWith("_office", StringComparison.Ordinal)) ?? unit;

    private static string Superior(OrgUnit sender, ProvinceCatalog catalog) =>
        sender.ParentCode is { } parent && catalog.Unit(parent) is { } above ? Office(above, catalog).Name : "";

    private static (int Left, int Right) Halves(IReadOnlyList<double> widths)
    {
        // Left of the unit of measure where lines stand below each other: their text alone is half the page.
        if (widths == LineTable.Widths)
            return (2, 3);
        const double part = 0.4;
        var total = widths.Sum();
        var sum = 0.0;
        int left = 1, right = widths.Count;
        for (var i = 0; i < widths.Count; i++)
        {
            sum += widths[i];
            if (sum <= total * part)
                left = i + 1;
            if (right == widths.Count && sum > total * (1 - part))
                right = i + 1;
        }
        return (left, Math.Max(left + 1, Math.Min(right, widths.Count)));
    }
}
