namespace DanVan.Tests.Ingest.Returns;

public sealed class Texts_of_a_list
{
    [Theory]
    [InlineData(4000, "")]
    [InlineData(4001, "DS-10")]
    public void Are_told_where_they_are_too_long_for_a_table(int letters, string rules)
    {
        var filled = new FilledList("DV-2021/DV-02b", seed: 5, entries: 3);
        var cell = filled.CellOf(1, "7");
        filled.Texts[cell] = new string('x', letters);
        var findings = filled.Run().Findings;
        Assert.Equal(rules, string.Join(' ', findings.Select(f => f.Rule)));
        Assert.All(findings, f => Assert.Equal((cell.Cell, 101), (f.Cell, f.Seen.Length)));
    }
}
