using ClosedXML.Excel;

namespace DanVan.Dashboard.Exports;

/// <summary>A figure in a workbook: a number, shown with the decimals of its indicator.</summary>
internal static class NumberCell
{
    /// <summary>Leaves the cell empty where there is no value: a zero would be a figure.</summary>
    /// <param name="mark">Part of the format, so that the cell stays a number.</param>
    public static void Set(IXLCell cell, decimal? value, int decimals, string mark = "")
    {
        if (value is { } number)
            cell.SetValue(number).Style.NumberFormat.SetFormat((decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals)) + (mark.Length == 0 ? "" : $"\"{mark}\""));
    }
}
