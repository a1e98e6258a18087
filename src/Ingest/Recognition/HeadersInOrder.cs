using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Recognition;

/// <summary>
/// The columns of a form by their headers alone, where the row of codes contradicts them: some printed forms number their own
/// columns wrongly. The headers are believed only if all of them are there, as printed and in the printed order.
/// </summary>
internal static class HeadersInOrder
{
    private const double AsPrinted = 0.9;

    /// <returns>Physical column and likeness per column of the form; null where one is missing or stands elsewhere.</returns>
    public static (int[] ColumnOf, double[] LikenessOf)? Of(SheetTable table, KnownForm form)
    {
        var columnOf = new int[form.Columns.Length];
        var likenessOf = new double[form.Columns.Length];
        var next = 0;
        for (var i = 0; i < columnOf.Length; i++)
        {
            var at = next;
            while (at < table.Columns.Count && (likenessOf[i] = LikenessOf(table.Columns[at], form, i)) < AsPrinted)
                at++;
            if (at < table.Columns.Count)
                (columnOf[i], next) = (table.Columns[at].Column, at + 1);
            // Notes are often left off; nothing is lost with them.
            else if (form.Columns[i].Type == ColumnType.Text)
                likenessOf[i] = 0;
            else
                return null;
        }
        return (columnOf, likenessOf);
    }

    private static double LikenessOf(SheetColumn column, KnownForm form, int index) =>
        column.Path.Keys.Length == 0 ? 0 : column.Path.LikenessTo(form.PathKeys[index], form.HeaderKeys[index].Length, AsPrinted);
}
