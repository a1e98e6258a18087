namespace DanVan.Warehouse.Queries;

/// <summary>What indices from outside say of the province. All scores are ten-thousandths of a point.</summary>
public sealed class Indices(Db db)
{
    /// <summary>The province's total of every year known, oldest first.</summary>
    public IReadOnlyList<IndexResult> Results(string index) =>
        db.Read<IndexResult>(Sql.Query("index_results"), new { index });

    /// <summary>The components of a year, with the province's score and its place in each.</summary>
    public IReadOnlyList<ComponentResult> Components(string index, int year) =>
        db.Read<ComponentResult>(Sql.Query("index_components"), new { index, year });

    /// <summary>Every province whose total of the year is known, best first.</summary>
    public IReadOnlyList<ProvinceScore> Ranking(string index, int year) =>
        db.Read<ProvinceScore>(Sql.Query("index_ranking"), new { index, year });
}

/// <param name="ScoreE4">Computed from the components; null where only the announcement is known.</param>
/// <param name="Rank">Computed among <paramref name="OfProvinces"/> provinces with a total; null where no other is known.</param>
/// <param name="Reference">Where the announced total stands; null where none is known.</param>
public sealed record IndexResult(
    long Year, long? ScoreE4, long? MaxE4, long? Rank, long? OfProvinces,
    long? AnnouncedE4, long? AnnouncedRank, long? AnnouncedOf, string? Reference, string? AnnouncedSource);

/// <param name="BeforeE4">The year before.</param>
/// <param name="SourceLine">Line of the index's CSV file in the catalog.</param>
public sealed record ComponentResult(
    string Component, string Name, string? PartOf, long Counts, long MaxE4, long? ScoreE4, long? BeforeE4,
    long? Rank, long? OfProvinces, long? BestE4, long? LeastE4, long? SourceLine);

/// <summary>A province's total.</summary>
public sealed record ProvinceScore(string Province, long ScoreE4, long? Rank);
