using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>How much of what it was asked a return answers; <c>catalog/recount_cells.sql</c> counts the same from the facts.</summary>
/// <param name="OwedRows">Leaves whose rows the sender owes.</param>
/// <param name="Compulsory">Cells of those rows that a return is asked to answer.</param>
/// <param name="Required">How many of them it must answer to count as a report.</param>
/// <param name="Answered">How many it does: a zero, a dash and "x" are answers, a blank is none. 0 for a return that was refused.</param>
internal sealed record Evidence(int OwedRows, int Compulsory, int Required, int Answered)
{
    public static Evidence Of(SqliteTransaction transaction, Keys keys, ReturnPlace place, ProvinceCatalog catalog, SubmissionOutcome outcome)
    {
        var form = outcome.Form!;
        var owed = transaction.Connection!.Read<long>(Sql.Script("load/owed_leaves"), place);
        var compulsory = owed.Count * form.CompulsoryMeasures.Count;
        return new(
            owed.Count, compulsory, RequiredOf(compulsory, form.AnsweredShare ?? catalog.Setting.AnsweredShare),
            outcome.Status == SubmissionStatus.Accepted && owed.Count > 0 ? CountAnswered(keys, form, [.. owed], outcome.Figures) : 0);
    }

    private static int RequiredOf(int compulsory, int share) => Math.Min(compulsory, Math.Max(1, (share * compulsory + 99) / 100));

    private static int CountAnswered(Keys keys, FormDefinition form, HashSet<long> owed, IReadOnlyList<CellFigure> figures)
    {
        // With a breakdown a column is answered where one of its values is; without, every cell is one of a kind.
        var seen = form.Breakdown is null ? null : new HashSet<(string, string)>();
        var (count, unit, isOwed) = (0, "", false);
        foreach (var figure in figures)
        {
            if (figure.Flag == ParseFlag.Blank || !form.CompulsoryMeasures.Contains(figure.Measure))
                continue;
            // Figures come row by row, so that a unit is looked up once a row.
            if (!ReferenceEquals(unit, figure.Unit))
                (unit, isOwed) = (figure.Unit, owed.Contains(keys.Unit(figure.Unit)));
            if (isOwed && (seen is null || seen.Add((figure.Unit, figure.Measure))))
                count++;
        }
        return count;
    }
}
