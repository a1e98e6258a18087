using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Lists;
using DanVan.Warehouse.Model;

namespace DanVan.Warehouse.Queries;

/// <summary>The entries of lists: those that stand, and those of any version.</summary>
public sealed class Lists(Db db, ProvinceCatalog catalog, long? structure = null)
{
    /// <summary>Entries of units at or below one, in the order of units and of their files.</summary>
    public IReadOnlyList<StandingEntry> Of(string form, string period, string unit)
    {
        var definition = catalog.Form(form)!;
        return
        [
            .. db.Read<Line>(Sql.Query("list_entries"), new { form, period, unit, structure })
                .GroupBy(l => (l.SubmissionId, l.Ordinal))
                .Select(g => (First: g.First(), Cells: g))
                .Select(g => new StandingEntry(
                    g.First.SubmissionId, g.First.Ordinal, g.First.DeliveryId, g.First.FileName, g.First.Sha256, g.First.ReceivedAt, g.First.SenderName, g.First.UnitCode, g.First.UnitName,
                    new ListEntry(g.First.UnitCode, g.First.Sheet, (int)g.First.SheetRow,
                        ListRows.InOrder(definition, g.Cells.Select(l => new ListCell(l.ColumnCode, l.ValueCode, l.ValueText, l.RawText, l.Cell)))))),
        ];
    }

    /// <summary>Every entry that an accepted submission of a list brought, in the order of its file.</summary>
    public IReadOnlyList<ListEntry> OfSubmission(long submissionId, FormDefinition form) =>
        db.With(connection => ListRows.Read(connection, submissionId, form));

    private sealed record Line(
        long SubmissionId, long Ordinal, long DeliveryId, string FileName, string Sha256, string ReceivedAt, string SenderName, string UnitCode, string UnitName,
        string Sheet, long SheetRow, string ColumnCode, string ValueCode, string ValueText, string RawText, string Cell);
}

/// <summary>An entry of a list and the file that it stands in.</summary>
/// <param name="Ordinal">Within its submission, from 0.</param>
public sealed record StandingEntry(
    long SubmissionId, long Ordinal, long DeliveryId, string FileName, string Sha256, string ReceivedAt, string SenderName, string UnitCode, string UnitName, ListEntry Entry);
