using DanVan.Ingest.Reading;
using DanVan.Ingest.Rows;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>Whether each unit has one row, those expected have theirs, and a row sent wholly blank was meant so.</summary>
internal sealed class RowRules : IReturnRule
{
    private const int MostNames = 10;

    public void Check(ReturnGrid grid, List<Finding> findings)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        var blank = new List<ReturnRow>();
        var isNamed = true;
        foreach (var row in grid.Rows)
        {
            if (row.Kind != RowKind.Leaf)
                continue;
            isNamed &= row.Unit is not null;
            if (row.Unit is null)
                continue;
            // Of a sheet of fields, blank as a whole, its first row speaks.
            if (present.Add(row.Unit.Code) && IsBlank(grid, row))
                blank.Add(row);
        }
        if (present.Count == 0 && isNamed)
            findings.Add(NoLeaf(grid));
        if (blank.Count > 0)
            findings.Add(Blank(blank));
        if (grid.Sender is { } sender && present.Count > 0)
            CheckExpected(grid, sender, present, findings);
    }

    private static bool IsBlank(ReturnGrid grid, ReturnRow row) => !row.HasFigures
        && (row.Field is null || grid.Rows.All(r => r.Unit != row.Unit || r.Kind != RowKind.Leaf || !r.HasFigures));

    private static void CheckExpected(ReturnGrid grid, OrgUnit sender, HashSet<string> present, List<Finding> findings)
    {
        // A misspelt row is told as such; its unit is not missing besides.
        foreach (var finding in findings)
        {
            if (finding is { Rule: "DV-01", Unit: { } meant })
                present.Add(meant);
        }
        List<string>? missing = null;
        foreach (var unit in grid.Units.ScopeOf(sender).Units)
        {
            if (unit.IsExpected && grid.Form.Definition.Rows.Contains(unit.Level) && !present.Contains(unit.Code))
                (missing ??= []).Add(unit.Name);
        }
        if (missing is null)
            return;
        findings.Add(new Finding(
            "DV-08", Severity.Warning, null, null, null, null, "", string.Join(", ", missing),
            $"Báo cáo của {sender.Name} chưa có số liệu của {missing.Count} đơn vị: {Vietnamese.List(missing, MostNames, "đơn vị")}. " +
            "Đề nghị bổ sung và gửi lại; đơn vị không phát sinh vẫn ghi dòng với số 0."));
    }

    private static Finding Blank(List<ReturnRow> rows)
    {
        var names = rows.Select(r => r.Unit!.Name).ToList();
        return new Finding(
            "DV-07", Severity.Warning, rows[0].Table.Sheet.Name, CellAddress.ToA1(rows[0].Row, rows[0].Table.FirstFigureColumn), rows[0].Unit?.Code, null, "", "0",
            $"{Vietnamese.List(names, MostNames, "đơn vị")} để trống toàn bộ số liệu; hệ thống hiểu là chưa báo cáo. Nếu không phát sinh, đề nghị ghi số 0 rồi gửi lại; nếu chưa có số liệu, đề nghị bổ sung.");
    }

    private static Finding NoLeaf(ReturnGrid grid) => new(
        "DV-09", Severity.Error, grid.Tables[0].Sheet.Name, null, null, null, "", "",
        $"Không có dòng số liệu của đơn vị nào trong {grid.Form.Name}. " + (grid.Form.IsUnitRows
            ? "Đề nghị ghi mỗi đơn vị một dòng với tên theo danh mục; dòng tổng cộng không thay được dòng của từng đơn vị."
            : "Đề nghị ghi mỗi lĩnh vực một dòng với tên theo danh mục."));
}
