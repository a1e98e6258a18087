using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>
/// The hidden sheet from which the drop-downs of a list take their values: a list within the validation itself may hold
/// neither a comma nor more than 255 characters.
/// </summary>
internal sealed class ListChoices
{
    private const string SheetName = "_danh_muc";

    private readonly IXLWorksheet sheet;
    private readonly Dictionary<string, IXLRange> ranges = [];

    public ListChoices(XLWorkbook workbook, FormDefinition form, OrgUnit sender, Period period, ProvinceCatalog catalog)
    {
        sheet = workbook.AddWorksheet(SheetName);
        foreach (var column in form.Columns)
        {
            IReadOnlyList<string> values = column.Type switch
            {
                ColumnType.Choice => [.. column.Choices.Select(c => c.Name)],
                ColumnType.Unit => [.. LeafRows.Of(form, sender, period, catalog).Select(u => u.Name)],
                ColumnType.Place => Places(column, sender, period, catalog),
                _ => [],
            };
            if (values.Count > 0)
                ranges.Add(column.Code, Write(ranges.Count + 1, values));
        }
        sheet.Protect();
        sheet.Visibility = XLWorksheetVisibility.VeryHidden;
    }

    public IXLRange Of(FormColumn column) => ranges[column.Code];

    private IXLRange Write(int column, IReadOnlyList<string> values)
    {
        for (var i = 0; i < values.Count; i++)
            sheet.Cell(i + 1, column).SetValue(values[i]).SetDataType(XLDataType.Text);
        return sheet.Range(1, column, values.Count, column);
    }

    // A department works in the whole province, where some communes are namesakes: there each is named with its district.
    private static IReadOnlyList<string> Places(FormColumn column, OrgUnit sender, Period period, ProvinceCatalog catalog)
    {
        var district = Above(sender, catalog).FirstOrDefault(u => u.Level == "district");
        var asked = catalog.Units.Where(u => column.Levels.Contains(u.Level));
        return district is not null
            ? [.. asked.Where(u => Above(u, catalog).Contains(district)).Select(u => u.Name)]
            : [.. asked.Select(u => Above(u, catalog).FirstOrDefault(d => d.Level == "district") is { } of && of != u ? $"{u.Name} ({of.Name})" : u.Name)];
    }

    private static IEnumerable<OrgUnit> Above(OrgUnit unit, ProvinceCatalog catalog)
    {
        for (OrgUnit? at = unit; at is not null; at = at.ParentCode is { } parent ? catalog.Unit(parent) : null)
            yield return at;
    }
}
