using System.Collections.Concurrent;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Ingest.Templates;

/// <summary>Templates of the shipped catalog, written once for all tests.</summary>
internal static class TemplateCase
{
    private static readonly ConcurrentDictionary<(string, string, string), byte[]> Written = new();

    public static ProvinceCatalog Catalog { get; } = CatalogReader.ReadOrThrow(Path.Combine(AppContext.BaseDirectory, "catalog"));

    /// <summary>
    /// Every form with a district that has rows below it and a department that has one row, where it owes the form; for the form with a sheet a
    /// unit the district of the fewest communes.
    /// </summary>
    public static TheoryData<string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var form in Catalog.Forms)
            {
                data.Add(form.Key, form.Shape == FormShape.UnitRows ? "615" : "618");
                if (form.OwedBy.Contains("so"))
                    data.Add(form.Key, "SNV");
            }
            return data;
        }
    }

    public static FormDefinition Form(string key) => Catalog.Form(key)!;

    public static OrgUnit Unit(string code) => Catalog.Unit(code)!;

    /// <summary>The year 2021, in which every form is owed.</summary>
    public static Period Year(FormDefinition form) => Period(form, "2021-N");

    public static Period Period(FormDefinition form, string code) =>
        Catalog.CalendarOf(form).Find(PeriodCode.Parse(code))!;

    public static byte[] Write(string form, string unit) => Write(form, unit, "2021-N");

    public static byte[] Write(string form, string unit, string period) =>
        Written.GetOrAdd((form, unit, period), _ => WriteAgain(form, unit, period));

    /// <summary>Written now, not taken from what other tests share.</summary>
    public static byte[] WriteAgain(string form, string unit, string period)
    {
        using var bytes = new MemoryStream();
        TemplateWriter.Write(Form(form), Unit(unit), Period(Form(form), period), Catalog, bytes);
        return bytes.ToArray();
    }
}
