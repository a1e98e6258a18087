namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>
/// A CSV file with a fixed header: commas, double quotes where a cell needs them, one record a line.
/// </summary>
internal static class CsvTable
{
    /// <summary>The records below the header, in file order; null with a fault where the header is not as expected.</summary>
    public static IReadOnlyList<CsvRow>? Read(CatalogSource source, string path, params string[] header) => Read(source, path, header, []);

    /// <param name="more">Columns that may follow those of the header, in this order, and count as blank where they do not.</param>
    public static IReadOnlyList<CsvRow>? Read(CatalogSource source, string path, string[] header, string[] more)
    {
        if (source.Files.Text(path) is not { } text)
            return null;
        var lines = text.Split('\n');
        var printed = string.Join(',', header);
        if (lines[0] != printed && (!lines[0].StartsWith(printed + ',', StringComparison.Ordinal) || !InOrder(lines[0][(printed.Length + 1)..].Split(','), more)))
        {
            source.Faults.Add(new(path, 1), $"the header is '{lines[0]}', expected '{printed}'" + (more.Length > 0 ? $" and after it any of '{string.Join(',', more)}'" : ""));
            return null;
        }
        header = lines[0].Split(',');
        var rows = new List<CsvRow>();
        for (var i = 1; i < lines.Length; i++)
            if (Row(new(path, i + 1), lines[i], isLast: i == lines.Length - 1, header, source.Faults) is { } row)
                rows.Add(row);
        return rows;
    }

    private static bool InOrder(string[] columns, string[] known)
    {
        var at = -1;
        return columns.All(c => Array.IndexOf(known, c) is var next && next > at && (at = next) >= 0);
    }

    private static CsvRow? Row(Place place, string line, bool isLast, string[] header, FaultList faults)
    {
        if (line.Length == 0)
        {
            if (!isLast)
                faults.Add(place, "the line is empty");
            return null;
        }
        if (Cells(line) is not { } cells)
        {
            faults.Add(place, "a quote is not closed, or stands inside a cell that does not begin with one");
            return null;
        }
        if (cells.Count != header.Length)
        {
            faults.Add(place, $"has {cells.Count} cells, expected {header.Length} ({string.Join(',', header)})");
            return null;
        }
        return new(place, header, cells, faults);
    }

    private static List<string>? Cells(string line)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length; at++)
        {
            var isQuoted = at < line.Length && line[at] == '"';
            var end = isQuoted ? EndOfQuoted(line, at) : line.IndexOf(',', at) is var comma and >= 0 ? comma : line.Length;
            if (end < 0)
                return null;
            var cell = line[at..end];
            if (isQuoted)
                cell = cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
            else if (cell.Contains('"'))
                return null;
            cells.Add(cell.Trim());
            at = end;
        }
        return cells;
    }

    // The position after the closing quote; −1 where there is none or something other than a comma follows it.
    private static int EndOfQuoted(string line, int start)
    {
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[i] != '"')
                continue;
            if (i + 1 < line.Length && line[i + 1] == '"')
                i++;
            else
                return i + 1 == line.Length || line[i + 1] == ',' ? i + 1 : -1;
        }
        return -1;
    }
}

/// <summary>One record of a CSV file, read cell by cell as strictly as a YAML mapping.</summary>
internal sealed class CsvRow(Place place, string[] header, IReadOnlyList<string> cells, FaultList faults)
{
    public Place Place => place;

    public void Fault(string message) => faults.Add(place, message);

    public string Text(string column)
    {
        if (OptionalText(column) is { } text)
            return text;
        faults.Add(place, $"'{column}' is blank");
        return "";
    }

    public string? OptionalText(string column) => Array.IndexOf(header, column) is var at and >= 0 && cells[at] is { Length: > 0 } text ? text : null;

    public T Value<T>(string column, Parse<T> parse, string expected, T otherwise) =>
        Text(column) is { Length: > 0 } text ? Parsed(column, text, parse, expected, otherwise) : otherwise;

    public T OptionalValue<T>(string column, Parse<T> parse, string expected, T otherwise) =>
        OptionalText(column) is { } text ? Parsed(column, text, parse, expected, otherwise) : otherwise;

    /// <summary>A day such as 2025-06-30, or null where the cell is blank.</summary>
    public DateOnly? OptionalDay(string column) =>
        OptionalText(column) is null ? null : Value<DateOnly>(column, Words.Date, "a date such as 2025-06-30 or blank", default);

    private T Parsed<T>(string column, string text, Parse<T> parse, string expected, T otherwise)
    {
        if (parse(text, out var value))
            return value;
        faults.Add(place, $"'{column}' is '{text}', expected {expected}");
        return otherwise;
    }
}
