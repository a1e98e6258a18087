using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Templates;

/// <summary>
/// What a template says of itself on a sheet nobody sees, so that a filled one is recognised without guessing.
/// Column A holds keys, column B values.
/// </summary>
/// <param name="Form">Key of the form, for example <c>TTCP-2021/01-TCD</c>.</param>
/// <param name="Version">Edition of the form's definition.</param>
/// <param name="Unit">Code of the sending unit.</param>
/// <param name="Period">As in <see cref="Warehouse.Catalog.PeriodCode"/>, for example <c>2021-6T</c>.</param>
public sealed record Manifest(string Form, int Version, string Unit, string Period)
{
    /// <summary>Name of the very hidden sheet.</summary>
    public const string SheetName = "_danvan";

    private const string Mark = "danvan";

    /// <summary>The first 16 hexadecimal digits (lower case) of the SHA-256 of the values joined by "|".</summary>
    public string Checksum
    {
        get
        {
            var values = string.Create(CultureInfo.InvariantCulture, $"{Form}|{Version}|{Unit}|{Period}");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(values)).AsSpan(0, 8));
        }
    }

    /// <summary>The rows of the hidden sheet, in order.</summary>
    public IReadOnlyList<(string Key, string Value)> Rows =>
    [
        (Mark, "1"),
        ("form", Form),
        ("version", Version.ToString(CultureInfo.InvariantCulture)),
        ("unit", Unit),
        ("period", Period),
        ("checksum", Checksum),
    ];

    /// <summary>
    /// The manifest of a workbook; null where there is none, or where its checksum shows that it was edited, so that
    /// such a file is recognised by what people see in it.
    /// </summary>
    public static Manifest? Find(Workbook workbook)
    {
        var sheet = workbook.Sheets.FirstOrDefault(s => s.Name == SheetName);
        if (sheet is null || Value(sheet, Mark) != "1")
            return null;
        if (!int.TryParse(Value(sheet, "version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return null;
        var manifest = new Manifest(Value(sheet, "form"), version, Value(sheet, "unit"), Value(sheet, "period"));
        return Value(sheet, "checksum") == manifest.Checksum ? manifest : null;
    }

    private static string Value(Sheet sheet, string key)
    {
        for (var row = 1; row <= sheet.MaxRow; row++)
        {
            if (sheet.Text(row, 1) == key)
                return sheet.Text(row, 2) ?? "";
        }
        return "";
    }
}
