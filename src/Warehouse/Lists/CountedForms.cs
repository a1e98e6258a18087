using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Lists;

/// <summary>A form whose figures are counts of a list: its figures by unit and measure, and where they stand.</summary>
internal sealed record CountedForm(string Where, IReadOnlyDictionary<(string Unit, string Measure), CountedFigure> Figures)
{
    public static CountedForm Of(SubmissionOutcome outcome, string where) => new(
        where, outcome.Figures.Where(f => f.Breakdown is null).ToDictionary(f => (f.Unit, f.Measure), f => new CountedFigure(f.ValueMilli, null, f.Sheet, f.Cell)));

    public static CountedForm Read(SqliteTransaction transaction, long submission, string where) => new(
        where, transaction.Connection!.Read<Line>(Sql.Script("lists/read_figures"), new { submission })
            .ToDictionary(l => (l.UnitCode, l.MeasureCode), l => new CountedFigure(l.ReadMilli ?? l.ValueMilli, l.ReadMilli is null ? null : l.ValueMilli, l.Sheet, l.Cell)));

    private sealed record Line(string UnitCode, string MeasureCode, long ValueMilli, long? ReadMilli, string Sheet, string Cell);
}

/// <param name="CellMilli">What the cell says.</param>
/// <param name="CorrectedMilli">What stands for it by the operator's order; null where nothing was corrected.</param>
internal sealed record CountedFigure(long CellMilli, long? CorrectedMilli, string Sheet, string Cell)
{
    /// <summary>The sender may count as the cell says or as the order does.</summary>
    public bool Is(long milli) => CellMilli == milli || CorrectedMilli == milli;
}

/// <summary>The list that is counted.</summary>
/// <param name="Where">"tệp Danh sách.xlsx", "cùng tệp" or "tệp này".</param>
internal sealed record CountedList(string Where, IReadOnlyList<ListEntry> Entries);
