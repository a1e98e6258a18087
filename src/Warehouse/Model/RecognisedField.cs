namespace DanVan.Warehouse.Model;

/// <summary>What was taken for one of form, version, unit and period, how sure that is, and what else it might have been.</summary>
/// <param name="Field">form | version | unit | period</param>
/// <param name="Code">Null where nothing was taken.</param>
/// <param name="Certainty">Percent; 0 where nothing was taken.</param>
/// <param name="Why">Vietnamese, without full stop: what it was read from.</param>
/// <param name="Others">What it might have been instead, likeliest first.</param>
public sealed record RecognisedField(string Field, string? Code, int Certainty, string Why, IReadOnlyList<Candidate> Others);

public sealed record Candidate(string Code, int Certainty, string Why);
