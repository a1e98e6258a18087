using Dapper;
using DanVan.Dashboard;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Oracle;

/// <summary>A figure of a leaf as its text stands in the stored workbook: other reader, other number parser.</summary>
/// <param name="Typed">By the text of the cell.</param>
/// <param name="Stored">What the warehouse read in it.</param>
/// <param name="Standing">The typed value, or what the operator ordered in its place.</param>
public sealed record StoredCell(string Period, string Unit, string Measure, decimal Typed, decimal Stored, decimal Standing, string Raw, string Place)
{
    public static IReadOnlyList<StoredCell> Of(Workspace workspace)
    {
        using var connection = workspace.Db.Open();
        var named = connection.Query<(string Period, string Unit, string Measure, long Milli, string Sha, string Sheet, string Cell)>(
            """
            select p.period_code, u.unit_code, m.measure_code, coalesce(v.read_milli, v.value_milli), s.sha256, v.sheet, v.cell
            from fact_value as v
            join dim_period as p on p.period_key = v.period_key
            join dim_org_unit as u on u.org_unit_key = v.org_unit_key
            join dim_measure as m on m.measure_key = v.measure_key
            join fact_submission as s on s.submission_id = v.submission_id
            """);
        var ordered = connection.Query<(string Period, string Unit, string Measure, long Milli)>(
            """
            select period_code, unit_code, measure_code, new_milli
            from app_correction
            where correction_id not in (select correction_id from app_correction_end)
            """).ToDictionary(c => (c.Period, c.Unit, c.Measure), c => c.Milli / 1000m);
        Assert.NotEmpty(ordered);
        var cells = new List<StoredCell>();
        foreach (var file in named.GroupBy(n => n.Sha))
        {
            using var stream = workspace.Inbox.Open(new Submissions(workspace.Db).File(file.Key)!.InboxPath);
            var workbook = new PlainWorkbook(stream);
            foreach (var cell in file)
            {
                var raw = workbook.Text(cell.Sheet, cell.Cell);
                var typed = PlainNumber.Of(raw, workspace.Catalog.Measure(cell.Measure)!.Value.Column.Type);
                cells.Add(new(
                    cell.Period, cell.Unit, cell.Measure, typed, cell.Milli / 1000m,
                    ordered.TryGetValue((cell.Period, cell.Unit, cell.Measure), out var value) ? value : typed,
                    raw, $"{cell.Sha[..8]} {cell.Sheet}!{cell.Cell}"));
            }
        }
        return cells;
    }
}
