using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

/// <summary>PAPI, PCI and PAR INDEX as the catalog of this repository has them.</summary>
public sealed class Outside_indices : IDisposable
{
    private readonly TempWarehouse warehouse = new();

    private Indices Indices => new(warehouse.Db);

    public void Dispose() => warehouse.Dispose();

    // The announced places are of another source than the table: that both agree shows that the table is the right one.
    [Fact]
    public void Give_the_places_that_were_announced()
    {
        var papi = Indices.Results("PAPI").Single(r => r.Year == 2020);

        Assert.Equal((49, 63), (papi.Rank, papi.OfProvinces));
        Assert.Equal((49, 63), (papi.AnnouncedRank, papi.AnnouncedOf));
        Assert.Equal(papi.AnnouncedE4, papi.ScoreE4 - papi.ScoreE4 % 100);
    }

    [Fact]
    public void Add_up_and_rank_every_year_as_the_file_says()
    {
        foreach (var index in warehouse.Catalog.Indices)
        {
            var lines = File.ReadLines(Path.Combine(Repository.Catalog, "indices", index.Id + ".csv")).Select(l => l.Split(',')).ToList();
            var counting = index.Components.Where(c => c.Counts).ToList();
            foreach (var year in lines.Skip(1).Select(l => l[0]).Distinct())
            {
                var inYear = int.Parse(year, System.Globalization.CultureInfo.InvariantCulture);
                var wanted = counting.Where(c => inYear >= c.FromYear && inYear <= c.ToYear).Select(c => Array.IndexOf(lines[0], c.Code)).ToList();
                var totals = lines.Where(l => l[0] == year && wanted.All(i => l[i].Length > 0))
                    .ToDictionary(l => l[1], l => wanted.Sum(i => decimal.Parse(l[i], System.Globalization.CultureInfo.InvariantCulture)));

                var ranking = Indices.Ranking(index.Id, inYear);

                Assert.Equal(totals.Count, ranking.Count);
                Assert.All(ranking, p => Assert.Equal(totals[p.Province], p.ScoreE4 / 10_000m));
                Assert.All(ranking, p => Assert.Equal(totals.Count < 2 ? null : 1 + totals.Values.Count(t => t > totals[p.Province]), (int?)p.Rank));
            }
        }
    }

    [Fact]
    public void Do_not_rank_a_province_of_which_a_component_is_missing()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Catalog, "indices", "PAPI.csv")).Where(l => l.StartsWith("2021,", StringComparison.Ordinal)).ToList();
        var incomplete = lines.Where(l => l.Split(',').Any(c => c.Length == 0)).Select(l => l.Split(',')[1]).ToList();

        var ranked = Indices.Ranking("PAPI", 2021).Select(p => p.Province).ToList();

        Assert.NotEmpty(lines);
        Assert.Empty(ranked.Intersect(incomplete));
    }

    [Fact]
    public void Know_an_announced_result_without_any_table()
    {
        var result = Indices.Results("PAR-INDEX").Single(r => r.Year == 2022);

        Assert.Null(result.ScoreE4);
        Assert.Equal((813_500, 55, 63), (result.AnnouncedE4, result.AnnouncedRank, result.AnnouncedOf));
    }

    [Fact]
    public void Give_no_place_to_the_only_province_known()
    {
        var result = Indices.Results("PAR-INDEX").Single(r => r.Year == 2023);

        Assert.Equal(result.AnnouncedE4, result.ScoreE4);
        Assert.Null(result.Rank);
    }

    [Fact]
    public void Lead_back_to_the_line_of_the_file()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Catalog, "indices", "PCI.csv"));

        foreach (var component in Indices.Components("PCI", 2016))
        {
            var cells = lines[component.SourceLine!.Value - 1].Split(',');
            Assert.Equal(["2016", "Kon Tum"], cells[..2]);
            Assert.Equal(component.ScoreE4!.Value, decimal.Parse(cells[Array.IndexOf(lines[0].Split(','), component.Component)], System.Globalization.CultureInfo.InvariantCulture) * 10_000m);
        }
    }
}
