using System.Globalization;
using System.Text;
using DanVan.Ingest.Reading;
using ExcelDataReader;

namespace DanVan.Tests.Ingest.Reading;

/// <summary>A binary workbook read by ExcelDataReader, held against what the reader under test makes of it, cell by cell.</summary>
public static class OtherReader
{
    static OtherReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<string> Differences(string path)
    {
        var file = File.ReadAllBytes(path);
        if (WorkbookReader.Read(file).Workbook is not { } book || Sheets(file) is not { } theirs)
            yield break;
        foreach (var sheet in book.Sheets)
        {
            // Excel 2 to 4 give their one sheet no name.
            var cells = theirs.Count == 1 && book.Sheets.Count == 1 ? theirs.Values.Single() : theirs.GetValueOrDefault(sheet.Name);
            if (cells is null)
            {
                yield return $"{path}: the other reader has no sheet {sheet.Name}";
                continue;
            }
            foreach (var (place, value) in cells)
            {
                var cell = sheet.At(place.Row, place.Column);
                if (!Agrees(cell, value))
                    yield return $"{path} {sheet.Name}!{CellAddress.ToA1(place.Row, place.Column)}: {cell?.RawText ?? "nothing"}, the other reader sees {value} ({value.GetType().Name})";
            }
            foreach (var cell in sheet.Cells.Where(c => c.Kind != CellKind.Error && !cells.ContainsKey((c.Row, c.Column))))
                yield return $"{path} {sheet.Name}!{cell.Address}: {cell.RawText}, the other reader sees nothing";
        }
    }

    // Blank texts are no cells to the reader under test; dates and times are spelt by it in its own way.
    private static bool Agrees(Cell? cell, object value) => value switch
    {
        string text => cell is null ? text.Length == 0 : cell.RawText == RichText.Clean(text) || cell.Kind == CellKind.Error,
        double number => cell is { Kind: CellKind.Number } && double.Parse(cell.RawText, CultureInfo.InvariantCulture) == number,
        bool flag => cell?.RawText == (flag ? "TRUE" : "FALSE"),
        // Days before the calendar begins stay numbers here.
        DateTime => cell is { Kind: CellKind.Date } || (cell is { Kind: CellKind.Number } && cell.RawText[0] == '-'),
        TimeSpan => cell is { Kind: CellKind.Date or CellKind.Number },
        _ => cell is not null,
    };

    private static Dictionary<string, Dictionary<(int Row, int Column), object>>? Sheets(byte[] file)
    {
        try
        {
            var sheets = new Dictionary<string, Dictionary<(int, int), object>>(StringComparer.Ordinal);
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
            do
            {
                var cells = sheets[RichText.Clean(reader.Name)] = [];
                for (var row = 1; reader.Read(); row++)
                {
                    for (var column = 0; column < reader.FieldCount; column++)
                    {
                        if (reader.GetValue(column) is { } value)
                            cells[(row, column + 1)] = value;
                    }
                }
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null;
        }
    }
}
