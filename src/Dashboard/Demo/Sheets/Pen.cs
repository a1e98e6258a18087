using DanVan.Dashboard.Demo.Habits;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>Writes texts and figures onto a page the way an office does.</summary>
internal sealed class Pen(Page page, Habit habit)
{
    public void Text(int row, int column, string text, Look look = Look.Plain) =>
        page.Text(row, column, habit.IsDecomposed ? Wording.Decomposed(text) : text, look);

    /// <summary>A header, retyped where that is the habit.</summary>
    public void Header(int row, int column, string text) =>
        Text(row, column, habit.HasTypos ? Wording.WithSlips(text) : text, Look.Head);

    public void Box(int row, int column, Look look) => page.Empty(row, column, look);

    public void Height(int row, double points) => page.Heights[row] = points;

    public void Merge(int row, int column, int lastRow, int lastColumn) => page.Merge(row, column, lastRow, lastColumn);

    /// <param name="milli">Thousandths.</param>
    /// <param name="showsNil">A zero is written as one whatever the habit.</param>
    public void Figure(int row, int column, long milli, FormColumn measure, bool isBold, bool showsNil = false)
    {
        var decimals = measure.Decimals;
        var look = (decimals, isBold) switch { (0, false) => Look.Count, (0, true) => Look.BoldCount, (_, false) => Look.Amount, _ => Look.BoldAmount };
        if (milli == 0 && habit.Nil != Nil.Zero && !showsNil)
        {
            if (habit.Nil == Nil.Dash)
                page.Text(row, column, "-", Look.Figure);
            else
                page.Empty(row, column, look);
        }
        else if (habit.Numbers == NumberStyle.Number || measure.Type == ColumnType.Flag)
        {
            page.Number(row, column, milli, look);
        }
        else
        {
            page.Text(row, column, Typed(milli, decimals), Look.Figure);
        }
    }

    // A comma tells thousands from decimals where both could be meant.
    private string Typed(long milli, int decimals)
    {
        if (decimals > 0)
            return Milli.Vietnamese(milli) + (milli % 1000 == 0 ? ",0" : "");
        return habit.Numbers == NumberStyle.PaddedText && milli < 10_000 ? $"0{milli / 1000}" : Milli.Vietnamese(milli);
    }
}
