namespace DanVan.Tests.Warehouse.Catalog;

/// <summary>Each line is one mistake in an outside index and what is said of it.</summary>
public sealed class Faults_of_indices
{
    private const string Definition = """
        name: Chỉ số
        short_name: CS
        issuer: Nơi công bố
        question: Ra sao?
        order: 1
        source: F1
        attribution: Nguồn
        province: Kon Tum
        total: sum
        components:
          - { code: A, name: Một, max: 10 }
          - { code: B, name: Hai, max: 5.5, from: 2018 }
        announced:
          - { year: 2020, score: 12.5, rank: 3, of: 63, source: F1, reference: Tin }
        """;

    private const string Scores = "year,province,A,B\n2017,Kon Tum,7.25,\n2018,Kon Tum,7.25,5.5\n2018,Gia Lai,8,4";

    [Fact]
    public void There_are_none_in_a_good_one()
    {
        using var catalog = new SmallCatalog();

        var index = Assert.Single(catalog.Put("indices/CS.yaml", Definition).Put("indices/CS.csv", Scores).Read().Catalog!.Indices);

        Assert.Equal(5, index.Scores.Count);
        Assert.Equal(3, index.Scores.First(s => s.Component == "B").Line);
    }

    [Theory]
    [InlineData("total: sum", "total: C", "indices/CS.yaml:9: 'total' is 'C', expected sum or the code of a component")]
    [InlineData("code: B", "code: A", "indices/CS.yaml:12: component 'A' is doubled")]
    [InlineData("from: 2018", "part_of: C", "indices/CS.yaml:12: 'C' is no component above this one")]
    [InlineData("from: 2018", "from: 2018, to: 2017", "indices/CS.yaml:12: 'to' is before 'from'")]
    [InlineData("province: Kon Tum", "province: KonTum", "indices/CS.yaml:8: no line of indices/CS.csv is of province 'KonTum'")]
    [InlineData("rank: 3, of: 63", "rank: 3", "indices/CS.yaml:14: 'rank' and 'of' are given together, the rank not above the number")]
    [InlineData("rank: 3, of: 63", "rank: 64, of: 63", "indices/CS.yaml:14: 'rank' and 'of' are given together, the rank not above the number")]
    public void Are_found_in_the_definition(string from, string to, string fault)
    {
        using var catalog = new SmallCatalog();
        catalog.Put("indices/CS.yaml", Definition.Replace(from, to, StringComparison.Ordinal)).Put("indices/CS.csv", Scores);

        Assert.Contains(fault, catalog.Faults());
    }

    [Theory]
    [InlineData("7.25,5.5", "7.25,5.6", "indices/CS.csv:3: 'B' is '5.6', expected a score from 0 to 5.5 with at most four decimals")]
    [InlineData("7.25,5.5", "7.25001,5.5", "indices/CS.csv:3: 'A' is '7.25001', expected a score from 0 to 10 with at most four decimals")]
    [InlineData("7.25,5.5", "-1,5.5", "indices/CS.csv:3: 'A' is '-1', expected a score from 0 to 10 with at most four decimals")]
    [InlineData("2017,Kon Tum,7.25,", "2017,Kon Tum,7.25,1", "indices/CS.csv:2: has a score for 'B', which the index does not have in 2017")]
    [InlineData("2018,Gia Lai", "2018,Kon Tum", "indices/CS.csv:4: province 'Kon Tum' is doubled in 2018")]
    [InlineData("year,province,A,B", "year,province,B,A", "indices/CS.csv:1: the header is 'year,province,B,A', expected 'year,province,A,B'")]
    public void Are_found_in_the_scores(string from, string to, string fault)
    {
        using var catalog = new SmallCatalog();
        catalog.Put("indices/CS.yaml", Definition).Put("indices/CS.csv", Scores.Replace(from, to, StringComparison.Ordinal));

        Assert.Contains(fault, catalog.Faults());
    }

    [Fact]
    public void Tell_of_scores_that_are_missing()
    {
        using var catalog = new SmallCatalog();

        Assert.Contains("indices/CS.csv:1: the file is missing", catalog.Put("indices/CS.yaml", Definition).Faults());
    }
}
