using Dapper;
using DanVan.Warehouse;
using DanVan.Warehouse.Statements;

namespace DanVan.Tests.Warehouse;

/// <summary>Publications were not in the journal once: they come to where the clock, which decided then, puts them.</summary>
public sealed class The_journal_of_an_older_database : IDisposable
{
    private const string Publications = "migrations/0018_publications_in_the_journal";

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;

    [Fact]
    public void Gets_its_publications_and_orders_where_they_happened()
    {
        var db = new Db(Path.Combine(_folder, "danvan.db"));
        using (var connection = db.Open())
        {
            foreach (var script in Sql.Folder("migrations").TakeWhile(name => name != Publications))
                connection.ExecuteOnce(Sql.Script(script));
            connection.Execute(
                """
                insert into app_event (event_id, kind, subject_id, happened_at, holds_resubmissions)
                values (3, 'loaded', 1, '2021-07-01T05:00:00Z', 1),
                       (4, 'loaded', 2, '2021-07-02T05:00:00Z', 0),
                       (7, 'loaded', 3, '2021-07-02T05:00:01Z', null),
                       (8, 'loaded', 4, '2021-07-04T05:00:00Z', null);
                insert into app_edition (edition_id, period_code, number, code, published_at, published_by, document_number, document_date, note,
                                         structure_date, catalog_hash, state_hash, snapshot_sha256, snapshot_bytes)
                values (1, '2021-6T', 1, 'AB1', '2021-07-02T05:00:01Z', 'A', '1', '2021-07-02', '', '2021-06-14', '', '', '', 0),
                       (2, '2021-6T', 2, 'AB2', '2021-07-03T05:00:00Z', 'B', '2', '2021-07-03', '', '2021-06-14', '', '', '', 0);
                insert into app_reopening (reopening_id, edition_id, period_code, reason, ordered_by, document_number, document_date, opened_by, opened_at, open_until)
                values (1, 1, '2021-6T', 'Thiếu', 'C', '3', '2021-07-03', 'D', '2021-07-03T05:00:00Z', '2021-07-09'),
                       (2, 2, '2021-6T', 'Sai', 'C', '4', '2021-07-05', 'E', '2021-07-05T05:00:00Z', '2021-07-09');
                """);
            connection.ExecuteOnce(Sql.Script(Publications));

            Assert.Equal(
                [
                    "1 loaded 1 - 1", "2 loaded 2 - 0",
                    // In the second of the publication: by the clock, after it.
                    "3 published 1 A -", "4 loaded 3 - -",
                    // By one clock, the order that ended the first edition's lock before the edition that ended the order.
                    "5 reopened 1 D -", "6 published 2 B -", "7 loaded 4 - -", "8 reopened 2 E -",
                ],
                connection.Query<string>(
                    "select printf('%d %s %d %s %s', event_id, kind, subject_id, coalesce(by_whom, '-'), coalesce(holds_resubmissions, '-')) from app_event order by 1"));
        }
        db.Close();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
