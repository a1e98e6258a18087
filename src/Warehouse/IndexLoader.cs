using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>Writes the outside indices of the catalog, all of them anew: nothing else refers to their rows.</summary>
internal static class IndexLoader
{
    public static void Write(SqliteTransaction transaction, IReadOnlyList<OutsideIndex> indices)
    {
        var connection = transaction.Connection!;
        connection.Execute(Sql.Script("catalog/clear_indices"));
        connection.ExecuteAll(
            Sql.Script("catalog/insert_index"),
            indices.Select(i => new { i.Id, i.ShortName, i.Name, i.Issuer, i.Province, i.Source }));
        connection.ExecuteAll(
            Sql.Script("catalog/insert_index_component"),
            from index in indices
            from component in index.Components.Index()
            let c = component.Item
            select new
            {
                index = index.Id,
                c.Code,
                order = component.Index + 1,
                c.Name,
                c.PartOf,
                maxE4 = TenThousandths(c.MaxScore),
                c.FromYear,
                c.ToYear,
                c.Counts,
            });
        connection.ExecuteAll(
            Sql.Script("catalog/insert_index_announced"),
            indices.SelectMany(i => i.Announced, (i, a) => new { index = i.Id, a.Year, scoreE4 = TenThousandths(a.Score), a.Rank, a.Of, a.Reference, a.Source }));
        var insert = connection.Statement(Sql.Script("catalog/insert_index_score"));
        foreach (var index in indices)
            foreach (var score in index.Scores)
            {
                insert.Bind(1, index.Id);
                insert.Bind(2, score.Component);
                insert.Bind(3, score.Year);
                insert.Bind(4, score.Province);
                insert.Bind(5, TenThousandths(score.Score));
                insert.Bind(6, score.Line);
                insert.Run();
            }
    }

    private static long TenThousandths(decimal score) => (long)(score * 10_000);
}
