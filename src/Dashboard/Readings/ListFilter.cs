using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>Which entries of a list are asked for, as the address of the page says it.</summary>
/// <param name="Period">One in which the list is sent.</param>
/// <param name="Unit">Entries of units at or below it.</param>
/// <param name="Chosen">What must stand in a column of choices or of years, by its code.</param>
public sealed record ListFilter(FormDefinition Form, PeriodCode Period, OrgUnit Unit, IReadOnlyDictionary<string, string> Chosen)
{
    private const string ColumnPrefix = "cot-";

    /// <summary>The columns by which a list can be narrowed.</summary>
    public IEnumerable<FormColumn> Columns => ColumnsOf(Form);

    public static ListFilter Of(ProvinceCatalog catalog, FormDefinition form, PeriodCode period, IQueryCollection query)
    {
        // A list is not sent every quarter; the half-year of the chosen one stands in.
        var asked = form.Periods.Contains(period.Kind) ? period : new PeriodCode(period.Year, form.Periods[0], 1);
        var unit = catalog.Unit(query["don-vi"].ToString()) ?? catalog.Unit(catalog.Setting.ProvinceUnit)!;
        var chosen = ColumnsOf(form).Select(c => (c.Code, Value: query[ColumnPrefix + c.Code].ToString())).Where(c => c.Value.Length > 0);
        return new(form, asked, unit, chosen.ToDictionary(c => c.Code, c => c.Value));
    }

    public static string Key(FormColumn column) => ColumnPrefix + column.Code;

    public IReadOnlyList<StandingEntry> Of(IReadOnlyList<StandingEntry> entries) =>
        [.. entries.Where(e => Chosen.All(c => e.Entry.Code(c.Key) == c.Value))];

    /// <summary>The same in an address, without the period.</summary>
    public IEnumerable<(string Key, string? Value)> Query(ProvinceCatalog catalog) =>
        Chosen.Select(c => (ColumnPrefix + c.Key, (string?)c.Value)).Prepend(("don-vi", Unit.Code == catalog.Setting.ProvinceUnit ? null : Unit.Code));

    /// <summary>"Toàn tỉnh Kon Tum; Lĩnh vực: Kinh tế; Năm đăng ký: 2020".</summary>
    public string Words => string.Join("; ", Chosen.Select(c => $"{Form.Column(c.Key)!.Label}: {ValueName(c.Key, c.Value)}").Prepend(Unit.Name));

    public string ValueName(string column, string value) => Form.Column(column)!.Choices.FirstOrDefault(c => c.Code == value)?.Name ?? value;

    public string Address(ProvinceCatalog catalog, params (string Key, string? Value)[] more) =>
        Links.List(Form.Key, [("ky", Period.ToString()), .. Query(catalog), .. more]);

    private static IEnumerable<FormColumn> ColumnsOf(FormDefinition form) => form.Columns.Where(c => c.Type is ColumnType.Choice or ColumnType.Year);
}
