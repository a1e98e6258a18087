using System.Globalization;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Dashboard;

/// <summary>The models that the sample's DV-02 counts, one by one.</summary>
internal static class SampleEntries
{
    public static IEnumerable<ListEntry> Of(OrgUnit leaf, PeriodCode period)
    {
        var counts = new SampleFigures(leaf, period).Of("DV-2021/DV-02");
        int Count(string column) => (int)counts.GetValueOrDefault(column);
        string[] fields = ["KT", "VHXH", "QPAN", "HTCT"];
        var byField = fields.SelectMany((f, i) => Enumerable.Repeat(f, Count($"{4 + i}"))).ToList();
        for (var i = 0; i < Count("1"); i++)
        {
            var cells = new List<ListCell>();
            void Add(string column, string code, string text) =>
                cells.Add(new(column, code, text, text, string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + int.Parse(column, CultureInfo.InvariantCulture))}{9 + i}")));
            Add("1", $"Mô hình {i + 1} của {leaf.Name}", $"Mô hình {i + 1} của {leaf.Name}");
            Add("2", leaf.Code, leaf.Name);
            Add("3", i < Count("2") ? "TT" : "CN", i < Count("2") ? "Tập thể" : "Cá nhân");
            Add("4", byField[i], byField[i]);
            var year = (i < Count("8") ? period.Year - 1 : period.Year).ToString(CultureInfo.InvariantCulture);
            Add("5", year, year);
            var state = i >= Count("1") - Count("16") ? "D" : i < Count("15") ? "NR" : i < Count("10") ? "HQ" : "TK";
            Add("9", state, state);
            if (i < Count("11"))
                Add("11", $"{period.Year}-03-02", $"02/03/{period.Year}");
            yield return new(leaf.Code, "DV-02b", 9 + i, cells);
        }
    }
}
