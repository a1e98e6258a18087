using System.Globalization;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Statements;
using DanVan.Warehouse.Structures;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>Writes units and their history: who there was when, below whom, and whose figures make up whose.</summary>
internal static class StructureLoader
{
    public static void Write(SqliteConnection connection, ProvinceCatalog catalog)
    {
        void Run(string script, IEnumerable<object> rows) => connection.ExecuteAll(Sql.Script(script), rows);

        var parents = catalog.UnitVersions.Where(u => u.ParentCode is not null).Select(u => u.ParentCode!).ToHashSet(StringComparer.Ordinal);
        connection.ExecuteOnce(Sql.Script("catalog/clear_structures"));
        Run("catalog/upsert_org_unit", catalog.Units.Select((u, order) => new
        {
            u.Code,
            u.OfficialCode,
            u.Name,
            u.ShortName,
            u.Level,
            u.Group,
            isLeaf = !parents.Contains(u.Code),
            u.IsExpected,
            validFrom = Day(u.ValidFrom),
            validTo = Day(u.ValidTo),
            order,
        }));
        Run("catalog/link_org_unit", catalog.Units.Select(u => new { u.Code, u.ParentCode }));
        Run("catalog/insert_org_unit_version", catalog.UnitVersions.GroupBy(u => u.Code, StringComparer.Ordinal).SelectMany(lines => lines.Select((u, ordinal) => new
        {
            u.Code,
            ordinal,
            u.OfficialCode,
            u.Name,
            u.ShortName,
            u.Level,
            u.ParentCode,
            u.Group,
            u.IsExpected,
            validFrom = Day(u.ValidFrom),
            validTo = Day(u.ValidTo),
            recordedFrom = Day(u.RecordedFrom),
            recordedTo = Day(u.RecordedTo),
            u.Source,
        })));
        Run("catalog/insert_succession", catalog.Successions.Select((s, ordinal) => new
        {
            ordinal,
            s.Predecessor,
            s.Successor,
            kind = s.Kind.ToString().ToLowerInvariant(),
            effective = Day(s.Effective),
            s.Share,
            s.BackShare,
            s.Basis,
            s.Decision,
            recordedFrom = Day(s.RecordedFrom),
            recordedTo = Day(s.RecordedTo),
            s.Source,
        }));

        var structures = catalog.History.Structures;
        Run("catalog/insert_structure", structures.Select(s => new { s.Key, validFrom = Day(s.From), validTo = Day(s.To) }));
        Run("catalog/insert_structure_unit", structures.SelectMany(s => s.Units.Select(u => new
        {
            structure = s.Key,
            u.Code,
            u.ParentCode,
            u.OfficialCode,
            u.Name,
            u.ShortName,
            u.Level,
            u.Group,
            u.IsExpected,
        })));
        connection.ExecuteOnce(Sql.Script("catalog/rebuild_ancestors"));
        WriteCovers(connection, catalog.History);
    }

    // Only structures that some period belongs to have figures to be laid out in another.
    private static void WriteCovers(SqliteConnection connection, UnitHistory history)
    {
        var used = connection.Read<UsedStructure>(Sql.Script("catalog/structures_of_periods")).Select(s => s.StructureKey).ToHashSet();
        connection.ExecuteAll(
            Sql.Script("catalog/insert_cover"),
            from of in history.Structures
            where used.Contains(of.Key)
            from wanted in history.Structures
            from part in history.Cover(wanted, of)
            select new { wanted = wanted.Key, of = of.Key, part.Unit, part.Part, part.From, part.To, part.IsFirst });
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record UsedStructure(long StructureKey);
}
