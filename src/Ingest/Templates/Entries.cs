using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>The cells a sender fills refuse, with a plain sentence, what is no figure of their column.</summary>
internal static class Entries
{
    public static void Guard(IXLWorksheet sheet, SheetPlan plan)
    {
        foreach (var column in plan.Form.Measures.Where(c => !plan.Computed.ContainsKey(c.Code) && !plan.Given.ContainsKey(c.Code)))
        {
            Validate(plan.CellsOf(sheet, column.Code), column, plan.Form.Shape == FormShape.KeyValues ? "Mã" : "Cột");
        }
    }

    private static void Validate(IXLRange cells, FormColumn column, string word)
    {
        var validation = cells.SetDataValidation();
        switch (column.Type)
        {
            case ColumnType.Integer:
                validation.WholeNumber.EqualOrGreaterThan(0);
                break;
            case ColumnType.Decimal:
                validation.Decimal.EqualOrGreaterThan(0);
                break;
            default:
                validation.List("\"0,1\"", true);
                break;
        }
        validation.IgnoreBlanks = true;
        validation.ErrorStyle = XLErrorStyle.Stop;
        validation.ErrorTitle = $"{word} {column.Code}: số liệu chưa đúng";
        validation.ErrorMessage = $"{word} {column.Code} {Message(column)}";
    }

    private static string Message(FormColumn column) => column.Type switch
    {
        ColumnType.Integer => $"chỉ nhận số nguyên từ 0 trở lên ({column.Unit}). Không gõ chữ, dấu gạch hay đơn vị tính; không phát sinh thì gõ 0.",
        ColumnType.Decimal => $"chỉ nhận số từ 0 trở lên ({column.Unit}), tối đa {column.Decimals} chữ số thập phân. Không gõ chữ hay đơn vị tính; không phát sinh thì gõ 0.",
        _ => "chỉ nhận 1 hoặc 0.",
    };
}
