using DanVan.Ingest.Lists;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Rows;
using DanVan.Ingest.Rules;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest;

/// <summary>From a recognised form to an outcome: rows read and named, rules held against them, figures of leaves taken.</summary>
internal sealed class ReturnReader(FormCatalog catalog)
{
    public SubmissionOutcome Read(RecognisedForm recognised)
    {
        var findings = new List<Finding>(recognised.Findings);
        if (recognised.Form.List is { } list)
            return ReadList(recognised, list, findings);
        var grid = new ReturnGrid(recognised.Form, recognised.Tables, recognised.Sender, recognised.Period, recognised.Units, ReadRows(recognised, findings));
        Offices.Settle(grid);
        Doubles.Settle(grid.Rows, findings);
        DropUnasked(grid.Rows);
        Validator.Check(grid, findings);
        var leaves = new List<string>();
        var figures = TakeFigures(grid, leaves);
        return Outcome(recognised, findings, figures.Count, leaves) with { Figures = figures, Rules = grid.Tallies };
    }

    private SubmissionOutcome ReadList(RecognisedForm recognised, KnownList list, List<Finding> findings)
    {
        foreach (var table in recognised.Tables)
            ColumnRules.Check(table, findings);
        var entries = ListReturn.Read(recognised, list, recognised.Units, findings);
        var leaves = ListReturn.Leaves(recognised, recognised.Units, entries);
        return Outcome(recognised, findings, entries.Sum(e => e.Cells.Count), leaves) with { Entries = entries };
    }

    private SubmissionOutcome Outcome(RecognisedForm recognised, List<Finding> findings, int cells, IReadOnlyList<string> leaves)
    {
        var asked = recognised.Fields.Where(f => f.Certainty < catalog.Source.Setting.AskBelow).Select(f => f.Field).ToList();
        if (asked.Count > 0 && recognised is { Sender: not null, Period: not null })
            findings.Add(Unsure(asked, catalog.Source.Setting.AskBelow));
        var hasError = findings.Exists(f => f.Severity == Severity.Error);
        return new SubmissionOutcome(
            hasError ? SubmissionStatus.NeedsFix : SubmissionStatus.Accepted, recognised.Form.Definition, recognised.Sender,
            recognised.Period, recognised.From, null, recognised.Tables.DistinctBy(t => t.Sheet).Count(), cells, leaves, [],
            Validator.Order(findings))
        {
            Recognition = recognised.Fields,
            Asked = asked,
        };
    }

    private static Finding Unsure(IReadOnlyList<string> asked, int threshold) => new(
        "NHAN-07", Severity.Error, null, null, null, null, "", "",
        $"Nhận ra {string.Join(", ", asked.Select(a => a switch { "form" => "biểu mẫu", "version" => "phiên bản biểu", "unit" => "đơn vị gửi", _ => "kỳ báo cáo" }))} chưa đủ chắc chắn (dưới {threshold}%) nên số liệu chờ người vận hành xác nhận.");

    private List<ReturnRow> ReadRows(RecognisedForm recognised, List<Finding> findings)
    {
        var form = recognised.Form;
        var units = recognised.Units;
        var scope = units.ScopeOf(recognised.Sender ?? units.Province);
        var figures = new Figures(Figures.LocaleOf(recognised.Tables), findings);
        var sheetUnits = new SheetUnits(form, units, scope, recognised.Sender);
        var rows = new List<ReturnRow>();
        foreach (var table in recognised.Tables)
        {
            if (form.IsUnitRows)
                rows.AddRange(new RowReader(table, new UnitRowNames(form, units, scope), figures, findings).Read());
            else if (SheetUnits.IsSummary(table.Sheet) && recognised.Tables.Count > 1)
                continue;
            else if (form.Fields is { } fields)
                rows.AddRange(new RowReader(table, new FieldRowNames(fields, sheetUnits.Of(table, findings)), figures, findings).Read());
            else
                rows.Add(LineReader.Read(table, sheetUnits.Of(table, findings), figures));
        }
        return rows;
    }

    // A section need not report, and a field that a unit has nothing of need not be filled in.
    private static void DropUnasked(IReadOnlyList<ReturnRow> rows)
    {
        foreach (var row in rows)
        {
            if (row is { Kind: RowKind.Leaf, HasFigures: false, Field: null, Unit.IsExpected: false })
                row.Kind = RowKind.Blank;
        }
    }

    private static List<CellFigure> TakeFigures(ReturnGrid grid, List<string> leaves)
    {
        var form = grid.Form;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var figures = new List<CellFigure>();
        foreach (var row in grid.Rows)
        {
            if (row.Kind != RowKind.Leaf || row.Unit is null)
                continue;
            // A row left wholly blank reports nothing: no zero is made of it.
            if (!row.HasFigures)
                continue;
            if (seen.Add(row.Unit.Code))
                leaves.Add(row.Unit.Code);
            for (var i = 0; i < form.Columns.Length; i++)
            {
                if (row.Values[i] == Figures.Unknown || form.Columns[i].Type == ColumnType.Ratio)
                    continue;
                var raw = row.Table.CellOf(row.Row, i)?.RawText ?? "";
                figures.Add(new CellFigure(
                    row.Unit.Code, form.MeasureCodes[i], row.Field?.Code, row.Values[i], row.Flags[i], raw, row.Table.Sheet.Name, row.Address(i)));
            }
        }
        return figures;
    }
}
