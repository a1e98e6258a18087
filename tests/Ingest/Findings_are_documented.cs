using System.Text.RegularExpressions;
using DanVan.Tests.Warehouse.Catalog;

namespace DanVan.Tests.Ingest;

/// <summary>docs/findings.md names every finding that the code can make, and no other.</summary>
public sealed partial class Findings_are_documented
{
    [Fact]
    public void By_their_ids()
    {
        var sources = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal));
        var made = sources.SelectMany(f => InCode().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        var told = InDocument().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "findings.md"))).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(made, told);
    }

    [GeneratedRegex("\"((?:TEP|NHAN|KY|GUI|COT|DV|DS|LV|NUM|DONG|TYLE|DIEM|TONG|CHUNG|NGUON|CHINH)-[0-9]{2})\"")]
    private static partial Regex InCode();

    [GeneratedRegex("^\\| `([A-Z]+-[0-9]{2})` ", RegexOptions.Multiline)]
    private static partial Regex InDocument();
}
