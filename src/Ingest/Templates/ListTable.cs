using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>The rows of a list to fill in: numbered, blank, each cell offering what its column takes.</summary>
internal static class ListTable
{
    /// <summary>Rows that a template has; more can be inserted.</summary>
    public const int RowCount = 200;

    private const double NumberWidth = 6;
    private const int FirstYear = 1930;

    public static IReadOnlyList<double> Widths(FormDefinition form) =>
    [
        NumberWidth, .. form.Columns.Select(c => c.Type switch
        {
            ColumnType.Text => c.Required ? 34.0 : c.Header.Count > 1 ? 16 : 30,
            ColumnType.Unit or ColumnType.Place => 24,
            ColumnType.Choice => 18,
            _ => 13,
        }),
    ];

    public static void Draw(IXLWorksheet sheet, SheetPlan plan, ListChoices choices)
    {
        for (var row = plan.FirstRow; row <= plan.LastRow; row++)
            sheet.Cell(row, 1).SetValue(row - plan.FirstRow + 1);
        sheet.Rows(plan.FirstRow, plan.LastRow).Height = 19;
        sheet.Range(plan.FirstRow, 1, plan.LastRow, 1).Look(style =>
            style.Boxed().Alignment.Horizontal = XLAlignmentHorizontalValues.Center);
        foreach (var column in plan.Form.Columns)
        {
            var cells = plan.CellsOf(sheet, column.Code);
            cells.Look(style => Format(style, column.Type));
            Validate(cells, column, plan, choices);
        }
    }

    private static void Format(IXLStyle style, ColumnType type)
    {
        style.Boxed().Protection.Locked = false;
        style.Alignment.WrapText = true;
        if (type is not (ColumnType.Year or ColumnType.Integer or ColumnType.Date))
            return;
        style.NumberFormat.Format = type == ColumnType.Date ? "dd/mm/yyyy" : "0";
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
    }

    private static void Validate(IXLRange cells, FormColumn column, SheetPlan plan, ListChoices choices)
    {
        if (column.Type == ColumnType.Text)
            return;
        var validation = cells.SetDataValidation();
        switch (column.Type)
        {
            case ColumnType.Year:
                validation.WholeNumber.Between(FirstYear, plan.Period.Code.Year);
                break;
            case ColumnType.Integer:
                validation.WholeNumber.EqualOrGreaterThan(0);
                break;
            case ColumnType.Date:
                validation.Date.Between(new DateTime(FirstYear, 1, 1), plan.Period.To.AddYears(1).ToDateTime(TimeOnly.MinValue));
                break;
            default:
                validation.List(choices.Of(column), true);
                break;
        }
        validation.IgnoreBlanks = true;
        validation.ErrorStyle = XLErrorStyle.Stop;
        validation.ErrorTitle = $"Cột {column.Code}: nội dung chưa đúng";
        validation.ErrorMessage = $"Cột {column.Code} " + column.Type switch
        {
            ColumnType.Year => $"chỉ nhận một năm gồm bốn chữ số, không sau năm {plan.Period.Code.Year}.",
            ColumnType.Integer => "chỉ nhận số nguyên từ 0 trở lên.",
            ColumnType.Date => "chỉ nhận một ngày, gõ theo dạng ngày/tháng/năm.",
            _ => "chỉ nhận một giá trị trong danh sách; bấm vào mũi tên bên phải ô để chọn.",
        };
    }
}
