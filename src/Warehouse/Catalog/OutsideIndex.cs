namespace DanVan.Warehouse.Catalog;

/// <summary>
/// A yearly index that somebody outside gives to every province (PAPI, PCI, PAR INDEX): what people and firms say, to
/// set beside what units report. <c>catalog/indices/ID.yaml</c> with the scores in <c>ID.csv</c>.
/// </summary>
/// <param name="Province">How the scores name the province of this catalog.</param>
/// <param name="Attribution">Whose data they are and where they were published; stands under every picture of them.</param>
public sealed record OutsideIndex(
    string Id,
    string Name,
    string ShortName,
    string Issuer,
    string Question,
    int Order,
    string Source,
    string Attribution,
    string Province,
    IReadOnlyList<IndexComponent> Components,
    IReadOnlyList<AnnouncedResult> Announced,
    IReadOnlyList<IndexAim> Aims,
    IReadOnlyList<IndexScore> Scores)
{
    public IndexComponent? Component(string code) => Components.FirstOrDefault(c => c.Code == code);
}

/// <param name="PartOf">Code of the component that it is part of; null at the top.</param>
/// <param name="MaxScore">The most points there are.</param>
/// <param name="FromYear">First year in which the index has it; <see cref="ToYear"/> the last.</param>
/// <param name="Counts">Adds to the total: either every component at the top, or the one published as the total.</param>
public sealed record IndexComponent(string Code, string Name, string? PartOf, decimal MaxScore, int FromYear, int ToYear, bool Counts);

/// <param name="Score">Points, at most four decimals.</param>
/// <param name="Line">Line of the CSV file, from 1: where the score leads back to.</param>
public sealed record IndexScore(int Year, string Province, string Component, decimal Score, int Line);

/// <summary>A total of this province as it was announced, with or without the table of all provinces being known.</summary>
/// <param name="Rank">Place among <paramref name="Of"/> provinces, 1 the best; null where it was not announced.</param>
public sealed record AnnouncedResult(int Year, decimal Score, int? Rank, int? Of, string Source, string Reference);

/// <summary>What the province set itself for a year.</summary>
public sealed record IndexAim(int Year, string Text, string Source);
