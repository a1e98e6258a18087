using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>
/// Writes a form as a workbook for one sender and period: the printed layout, the rows that the sender owes, totals
/// as formulas, and a manifest by which the filled workbook is recognised.
/// </summary>
public static class TemplateWriter
{
    /// <summary>Writes an .xlsx, with all forms of the bundle where the form is in one; the same arguments give the same bytes.</summary>
    /// <exception cref="FormNotOwed">The form asks nothing of the sender.</exception>
    public static void Write(FormDefinition form, OrgUnit sender, Period period, ProvinceCatalog catalog, Stream output)
    {
        catalog = catalog.At(catalog.History.On(period.To));
        sender = catalog.Unit(sender.Code) ?? sender;
        var forms = catalog.SentWith(form, sender);
        form = forms[0];
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = TemplateStyle.Font;
        workbook.Style.Font.FontSize = TemplateStyle.BodySize;
        foreach (var plan in forms.SelectMany(f => Plans(f, sender, period, catalog)))
            FormSheet.Add(workbook, SheetNames.Free(workbook, plan), plan, catalog);
        GuideSheet.Add(workbook, forms, sender, period);
        ManifestSheet.Add(workbook, ManifestOf(form, sender, period));
        workbook.Properties.Title = form.Title;
        workbook.Properties.Subject = $"{form.Code} – {period.Code.VietnameseName}";
        workbook.Properties.Company = sender.Name;
        StablePackage.Save(workbook, output);
    }

    /// <summary>What the template of a form, or of the bundle it is sent in, says of itself.</summary>
    public static Manifest ManifestOf(FormDefinition form, OrgUnit sender, Period period) =>
        new(form.BundleKey ?? form.Key, form.Version, sender.Code, period.Code.ToString());

    /// <summary>The guide's line that says until when the return is to be sent.</summary>
    public static string DueLine(OrgUnit sender, Period period) =>
        $"Hạn gửi: chậm nhất là ngày {period.DueOf(sender).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)}.";

    private static IEnumerable<SheetPlan> Plans(FormDefinition form, OrgUnit sender, Period period, ProvinceCatalog catalog)
    {
        var leaves = LeafRows.Of(form, sender, period, catalog);
        if (form.Shape == FormShape.UnitRows)
            return [new SheetPlan(form, sender, period, null, [.. leaves.Select(u => u.Name)])];
        if (form.IsList)
            return [new SheetPlan(form, sender, period, null, [.. Enumerable.Repeat("", ListTable.RowCount)])];
        if (form.Shape == FormShape.KeyValues)
            return leaves.Select(unit => new SheetPlan(form, sender, period, unit, []));
        List<string> fields = [.. catalog.Breakdowns.Where(b => b.Breakdown == form.Breakdown).Select(b => b.Name)];
        var given = new Dictionary<string, IReadOnlyList<decimal>>();
        if (catalog.ScoredBy(form) is { } set)
            given.Add(set.Columns.Max, [.. set.Scored.Select(c => c.MaxPoints)]);
        return leaves.Select(unit => new SheetPlan(form, sender, period, unit, fields) { Given = given });
    }
}
