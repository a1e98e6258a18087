using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Reading;

/// <summary>Reads a yes/no column: a cross, "có" or 1 is one; a dash, "không" or 0 is none.</summary>
internal static class FlagNormaliser
{
    private static readonly HashSet<string> Yes = ["co", "x", "1", "true", "dung", "v", "✓", "✔", "☑", "✗", "✕", "×", "da co", "yes"];
    private static readonly HashSet<string> No = ["0", "false", "chua", "no", "sai"];

    public static NumberReading Read(string raw, CellKind kind)
    {
        var flag = kind == CellKind.Text ? ParseFlag.TypedText : ParseFlag.Typed;
        var tidy = NumberShape.Tidy(raw);
        if (kind is CellKind.Error)
            return new(null, flag, NumberProblems.IsError(raw));
        if (tidy.Length == 0)
            return NumberReading.Blank;
        if (NilMarks.IsNil(tidy))
            return new(0, ParseFlag.Dash, null);
        var key = Folding.Key(tidy);
        if (Yes.Contains(key))
            return new(1000, flag, null);
        return No.Contains(key) ? new(0, flag, null) : new(null, flag, NumberProblems.NotAFlag(raw));
    }
}
