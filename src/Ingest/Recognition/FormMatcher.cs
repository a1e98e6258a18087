using DanVan.Ingest.Lists;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Recognition;

/// <summary>
/// Says which form a table is: by its column codes and the headers above them, typing errors allowed for; by headers
/// alone only where they fit very well.
/// </summary>
internal static class FormMatcher
{
    private const double Enough = 0.62;

    /// <summary>Two forms nearer to each other than this need the printed form code to tell them apart.</summary>
    public const double Apart = 0.08;

    /// <summary>Layouts nearer to each other than this cannot be told apart by their headers.</summary>
    public const double Same = 0.005;

    private const double EnoughWithoutCodes = 0.85;
    private const int Clear = 8;
    private const double NoHeader = 0.7;
    private const double Alike = 0.8;
    private const double LeastAlike = 0.4;

    /// <summary>The table read as each form that it may be, best first; those that do not fit included.</summary>
    public static List<FormTable> Match(SheetTable table, IReadOnlyList<KnownForm> forms)
    {
        var matches = new List<FormTable>();
        foreach (var form in MostLikely(table, forms))
            matches.Add(form.List is { } list ? ListMatcher.Match(table, form, list) : table.CodeRow is null ? ByHeaders(table, form) : ByCodes(table, form));
        matches.Sort((a, b) => b.Likeness.CompareTo(a.Likeness));
        return matches;
    }

    /// <summary>Whether a table fits well enough to be the form.</summary>
    public static bool Fits(FormTable match) => match.Likeness >= (match.Table.CodeRow is null ? EnoughWithoutCodes : Enough);

    // Measuring likeness is slow. Header words typed as printed, over the codes they belong to, nearly always name one
    // form or a few of its kind; only where they do not is every form measured.
    private static IReadOnlyList<KnownForm> MostLikely(SheetTable table, IReadOnlyList<KnownForm> forms)
    {
        if (table.CodeRow is null || forms.Count == 1)
            return forms;
        var (most, shared) = (0, new int[forms.Count]);
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[i];
            var exact = 0;
            foreach (var column in table.Columns)
            {
                var index = column.Code is null ? -1 : form.IndexOf(column.Code);
                exact += index < 0 ? 0 : SharedLevels(column.Path.Keys, form.HeaderKeys[index]);
            }
            shared[i] = exact;
            most = Math.Max(most, exact);
        }
        if (most < Clear)
            return forms;
        var likely = new List<KnownForm>();
        for (var i = 0; i < forms.Count; i++)
        {
            if (2 * shared[i] > most)
                likely.Add(forms[i]);
        }
        return likely;
    }

    private static int SharedLevels(string[] seen, string[] printed)
    {
        var shared = 0;
        foreach (var level in printed)
            shared += Array.IndexOf(seen, level) >= 0 ? 1 : 0;
        return shared;
    }

    private static FormTable ByCodes(SheetTable table, KnownForm form)
    {
        var columnOf = new int[form.Columns.Length];
        var likenessOf = new double[form.Columns.Length];
        var foreign = 0;
        foreach (var column in table.Columns)
        {
            if (column.Code is null)
                continue;
            var index = form.IndexOf(column.Code);
            // Codes before the first figure number the label columns, as in "(1) STT | (2) Lĩnh vực".
            if (index < 0)
            {
                foreign += Array.Exists(columnOf, c => c > 0) ? 1 : 0;
                continue;
            }
            columnOf[index] = column.Column;
            likenessOf[index] = column.Path.Keys.Length == 0
                ? NoHeader : column.Path.LikenessTo(form.PathKeys[index], form.HeaderKeys[index].Length, LeastAlike);
        }
        TakeUncoded(table, form, columnOf, likenessOf);
        return Contradict(columnOf, likenessOf) && HeadersInOrder.Of(table, form) is { } headers
            ? Result(table, form, headers.ColumnOf, headers.LikenessOf, 0) with { AreCodesWrong = true }
            : Result(table, form, columnOf, likenessOf, foreign);
    }

    private static bool Contradict(int[] columnOf, double[] likenessOf)
    {
        for (var i = 0; i < columnOf.Length; i++)
        {
            if (columnOf[i] > 0 && likenessOf[i] < LeastAlike)
                return true;
        }
        return false;
    }

    // A column whose code was left out still has its header.
    private static void TakeUncoded(SheetTable table, KnownForm form, int[] columnOf, double[] likenessOf)
    {
        for (var i = 0; i < columnOf.Length; i++)
        {
            if (columnOf[i] > 0)
                continue;
            foreach (var column in table.Columns)
            {
                if (column.Code is not null || column.Path.Keys.Length == 0 || Array.IndexOf(columnOf, column.Column) >= 0)
                    continue;
                var likeness = column.Path.LikenessTo(form.PathKeys[i], form.HeaderKeys[i].Length, Alike);
                if (likeness > likenessOf[i])
                    (columnOf[i], likenessOf[i]) = (column.Column, likeness);
            }
        }
    }

    private static FormTable ByHeaders(SheetTable table, KnownForm form)
    {
        var columnOf = new int[form.Columns.Length];
        var likenessOf = new double[form.Columns.Length];
        TakeUncoded(table, form, columnOf, likenessOf);
        return Result(table, form, columnOf, likenessOf, 0);
    }

    private static FormTable Result(SheetTable table, KnownForm form, int[] columnOf, double[] likenessOf, int foreign)
    {
        double sum = 0;
        var asked = foreign;
        for (var i = 0; i < columnOf.Length; i++)
        {
            // Notes are often left off; nothing is lost with them.
            if (columnOf[i] == 0 && form.Columns[i].Type == ColumnType.Text)
                continue;
            sum += likenessOf[i];
            asked++;
        }
        return new FormTable(form, table, columnOf, likenessOf, LabelColumn(table, form, columnOf), asked == 0 ? 0 : sum / asked);
    }

    private static int LabelColumn(SheetTable table, KnownForm form, int[] columnOf)
    {
        var first = int.MaxValue;
        foreach (var column in columnOf)
            first = column > 0 && column < first ? column : first;
        var best = (Column: 0, Score: 0.0);
        foreach (var column in table.Columns)
        {
            if (column.Column >= first)
                break;
            var score = 0.01 * CountTexts(table, column.Column);
            if (column.Path.Keys.Length > 0)
                score += 100 * column.Path.LikenessTo(form.UnitHeaderKey, 1, 0.75);
            if (form.CodeRowLabelKey.Length > 0 && table.CodeRow is { } codes
                && Folding.Key(table.Sheet.Text(codes.Row, column.Column)) == form.CodeRowLabelKey)
                score += 50;
            if (score > best.Score)
                best = (column.Column, score);
        }
        return best.Column;
    }

    private static int CountTexts(SheetTable table, int column)
    {
        var count = 0;
        for (var row = table.FirstRow; row <= Math.Min(table.LastRow, table.FirstRow + 200); row++)
            count += table.Sheet.At(row, column) is { Kind: CellKind.Text, RawText.Length: > 2 } ? 1 : 0;
        return count;
    }
}
