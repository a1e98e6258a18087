namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// How much work there was in a quarter, numbered from the first of 2020, against an ordinary one. The summer of 2021 was
/// the epidemic's: reception days were cancelled and counters closed; the spring of 2020 in part. Before and after, years
/// are alike, except that ever more comes by the internet.
/// </summary>
internal static class Season
{
    private static readonly double[] Petition = [1.02, 0.88, 1.06, 1.08, 1.00, 1.05, 0.62, 0.86];
    private static readonly double[] Reception = [1.05, 0.72, 1.08, 1.10, 1.00, 0.96, 0.34, 0.74];
    private static readonly double[] Dossier = [0.98, 0.82, 1.05, 1.10, 1.02, 1.06, 0.66, 0.93];
    private static readonly double[] Online = [0.06, 0.09, 0.11, 0.13, 0.16, 0.20, 0.31, 0.29];

    private static readonly double[] OrdinaryPetition = [1.00, 1.03, 1.02, 0.98];
    private static readonly double[] OrdinaryReception = [1.02, 1.00, 1.04, 1.06];
    private static readonly double[] OrdinaryDossier = [1.00, 1.04, 1.05, 1.08];

    public static double Petitions(int quarter) => Of(Petition, OrdinaryPetition, quarter);

    public static double Receptions(int quarter) => Of(Reception, OrdinaryReception, quarter);

    public static double Dossiers(int quarter) => Of(Dossier, OrdinaryDossier, quarter);

    /// <summary>Share of dossiers that came by the internet where it goes as in most offices.</summary>
    public static double OnlineShare(int quarter) => quarter switch
    {
        < 0 => 0.05 + (0.01 * quarter),
        < 8 => Online[quarter],
        _ => Math.Min(0.7, 0.3 + (0.02 * (quarter - 8))),
    };

    /// <summary>Share of the half-year's dialogues that could be held.</summary>
    public static double Dialogues(int half) => half switch { 0 => 0.85, 2 => 0.95, 3 => 0.55, _ => 1.05 };

    // The spare places below zero are few: at most one year comes before 2020.
    private static double Of(double[] known, double[] ordinary, int quarter) =>
        quarter >= 0 && quarter < known.Length ? known[quarter] : ordinary[(quarter + 4) % 4];
}
