using DanVan.Ingest.Recognition;

namespace DanVan.Ingest.Lists;

/// <summary>
/// Reads a table as a list: by its headers, wherever they stand. Codes come second here: whoever makes the table by hand
/// numbers its columns anew, the running number's among them.
/// </summary>
internal static class ListMatcher
{
    private const double Alike = 0.8;
    private const double NoHeader = 0.7;

    public static FormTable Match(SheetTable table, KnownForm form, KnownList list)
    {
        var columnOf = new int[form.Columns.Length];
        var likenessOf = new double[form.Columns.Length];
        // The likeliest pair of all is taken first, so that no header is lost to a column that it fits less.
        while (Likeliest(table, form, columnOf) is var (index, column, likeness) && likeness > 0)
            (columnOf[index], likenessOf[index]) = (column, likeness);
        foreach (var bare in table.Columns)
        {
            if (bare.Path.Keys.Length == 0 && bare.Code is { } code && form.IndexOf(code) is >= 0 and var i && columnOf[i] == 0)
                (columnOf[i], likenessOf[i]) = (bare.Column, NoHeader);
        }
        return new FormTable(form, table, columnOf, likenessOf, columnOf[list.UnitColumn], Likeness(form, columnOf, likenessOf));
    }

    private static (int Index, int Column, double Likeness) Likeliest(SheetTable table, KnownForm form, int[] columnOf)
    {
        var best = (Index: -1, Column: 0, Likeness: 0.0);
        for (var i = 0; i < columnOf.Length; i++)
        {
            if (columnOf[i] > 0)
                continue;
            foreach (var column in table.Columns)
            {
                if (column.Path.Keys.Length == 0 || Array.IndexOf(columnOf, column.Column) >= 0)
                    continue;
                var likeness = column.Path.LikenessTo(form.PathKeys[i], form.HeaderKeys[i].Length, Math.Max(Alike, best.Likeness));
                if (likeness > best.Likeness)
                    best = (i, column.Column, likeness);
            }
        }
        return best;
    }

    // What need not be filled in need not be there; where it is, it speaks for the form.
    private static double Likeness(KnownForm form, int[] columnOf, double[] likenessOf)
    {
        double sum = 0;
        var asked = 0;
        for (var i = 0; i < columnOf.Length; i++)
        {
            if (columnOf[i] == 0 && !form.Columns[i].Required)
                continue;
            sum += likenessOf[i];
            asked++;
        }
        return asked == 0 ? 0 : sum / asked;
    }
}
