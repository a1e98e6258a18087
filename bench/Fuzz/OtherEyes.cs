using System.Globalization;
using System.Text;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Model;
using ExcelDataReader;

namespace DanVan.Fuzz;

/// <summary>The same file read by ExcelDataReader: figures that were accepted must stand in its cells too.</summary>
internal static class OtherEyes
{
    static OtherEyes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The first figure that it sees otherwise; null where there is none, or where it cannot read the file.</summary>
    public static string? Difference(byte[] file, IEnumerable<CellFigure> figures)
    {
        if (Read(file) is not { } cells)
            return null;
        foreach (var figure in figures)
        {
            CellAddress.TryParse(figure.Cell, out var row, out var column);
            if (figure.Flag == ParseFlag.Computed || !cells.TryGetValue((figure.Sheet, 0, 0), out _))
                continue;
            var theirs = cells.GetValueOrDefault((figure.Sheet, row, column));
            if (!Agrees(figure, theirs))
                return $"{figure.Sheet}!{figure.Cell}: {figure.ValueMilli} ({figure.Flag}, '{figure.Raw}'), the other reader sees {theirs ?? "nothing"} ({theirs?.GetType().Name})";
        }
        return null;
    }

    private static bool Agrees(CellFigure figure, object? theirs) => theirs switch
    {
        null => figure.Flag == ParseFlag.Blank || figure.Raw.Length == 0,
        double number when figure.Flag == ParseFlag.Typed => Math.Abs((number * 1000) - figure.ValueMilli) < 1 || Math.Abs((number * 100_000) - figure.ValueMilli) < 1,
        int number => number * 1000L == figure.ValueMilli,
        string text => Same(text, figure.Raw),
        bool => true,
        _ => Same(Convert.ToString(theirs, CultureInfo.InvariantCulture) ?? "", figure.Raw),
    };

    private static bool Same(string a, string b) =>
        string.Equals(a.ReplaceLineEndings("\n").Trim().Normalize(), b.Trim().Normalize(), StringComparison.Ordinal);

    private static Dictionary<(string, int, int), object?>? Read(byte[] file)
    {
        try
        {
            var cells = new Dictionary<(string, int, int), object?>();
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
            do
            {
                if (!cells.TryAdd((reader.Name, 0, 0), null))
                    return null;
                for (var row = 1; reader.Read() && row < 20_000; row++)
                {
                    for (var column = 0; column < Math.Min(reader.FieldCount, 500); column++)
                    {
                        if (reader.GetValue(column) is { } value)
                            cells[(reader.Name, row, column + 1)] = value;
                    }
                }
            }
            while (reader.NextResult());
            return cells;
        }
#pragma warning disable CA1031 // What the other reader cannot read, it says nothing about.
        catch (Exception)
        {
            return null;
        }
#pragma warning restore CA1031
    }
}
