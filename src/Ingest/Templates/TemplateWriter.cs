using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>
/// Writes a form as a workbook for one sender and period: the printed layout, the rows that the sender owes, totals
/// as formulas, and a manifest by which the filled workbook is recognised.
/// </summary>
public static class TemplateWriter
{
    /// <summary>Writes an .xlsx; the same arguments give the same bytes.</summary>
    /// <exception cref="FormNotOwed">The form asks nothing of the sender.</exception>
    public static void Write(FormDefinition form, OrgUnit sender, Period period, ProvinceCatalog catalog, Stream output)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = TemplateStyle.Font;
        workbook.Style.Font.FontSize = TemplateStyle.BodySize;
        foreach (var plan in Plans(form, sender, period, catalog))
            FormSheet.Add(workbook, SheetNames.Free(workbook, plan), plan, catalog);
        GuideSheet.Add(workbook, form, sender, period);
        ManifestSheet.Add(workbook, new Manifest(form.Key, form.Version, sender.Code, period.Code.ToString()));
        workbook.Properties.Title = form.Title;
        workbook.Properties.Subject = $"{form.Code} – {period.Code.VietnameseName}";
        workbook.Properties.Company = sender.Name;
        StablePackage.Save(workbook, output);
    }

    private static IEnumerable<SheetPlan> Plans(FormDefinition form, OrgUnit sender, Period period, ProvinceCatalog catalog)
    {
        var leaves = LeafRows.Of(form, sender, period, catalog);
        if (form.Shape == FormShape.UnitRows)
            return [new SheetPlan(form, sender, period, null, [.. leaves.Select(u => u.Name)])];
        if (form.Shape == FormShape.KeyValues)
            return leaves.Select(unit => new SheetPlan(form, sender, period, unit, []));
        List<string> fields = [.. catalog.Breakdowns.Where(b => b.Breakdown == form.Breakdown).Select(b => b.Name)];
        return leaves.Select(unit => new SheetPlan(form, sender, period, unit, fields));
    }
}
