using System.Buffers;
using System.Text;

namespace DanVan.Ingest.Reading;

/// <summary>Addresses as spreadsheets write them; rows and columns are 1-based.</summary>
public static class CellAddress
{
    /// <summary>Rows of a sheet, the most a workbook can address.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>Columns of a sheet (XFD).</summary>
    public const int LastColumn = 16_384;

    /// <summary>"D8" for row 8, column 4.</summary>
    public static string ToA1(int row, int column) => string.Create(null, stackalloc char[12], $"{ColumnName(column)}{row}");

    /// <summary>"D" for 4.</summary>
    public static string ColumnName(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        Span<char> letters = stackalloc char[7];
        var at = letters.Length;
        for (; column > 0; column = (column - 1) / 26)
            letters[--at] = (char)('A' + ((column - 1) % 26));
        return new string(letters[at..]);
    }

    /// <summary>Reads "D8", "$D$8" or "d8"; false for anything else and for addresses beyond XFD1048576.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        row = column = 0;
        var at = 0;
        Skip(text, ref at);
        for (; at < text.Length && char.IsAsciiLetter(text[at]); at++)
        {
            column = (column * 26) + (text[at] & 0x1F);
            if (column > LastColumn)
                return false;
        }
        Skip(text, ref at);
        var digits = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            row = (row * 10) + (text[at] - '0');
            if (row > LastRow)
                return false;
        }
        return column > 0 && row > 0 && at > digits && at == text.Length;
    }

    /// <summary>The same from the bytes of a file.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> utf8, out int row, out int column)
    {
        Span<char> text = stackalloc char[16];
        row = column = 0;
        return utf8.Length <= text.Length && Ascii.ToUtf16(utf8, text, out var length) == OperationStatus.Done && TryParse(text[..length], out row, out column);
    }

    private static void Skip(ReadOnlySpan<char> text, ref int at)
    {
        if (at < text.Length && text[at] == '$')
            at++;
    }
}
