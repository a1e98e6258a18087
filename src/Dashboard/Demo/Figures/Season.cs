namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// How much work there was in each quarter of the two years, against an ordinary one. The summer of 2021 was the
/// epidemic's: reception days were cancelled and counters closed; the spring of 2020 in part.
/// </summary>
internal static class Season
{
    private static readonly double[] Petition = [1.02, 0.88, 1.06, 1.08, 1.00, 1.05, 0.62, 0.86];
    private static readonly double[] Reception = [1.05, 0.72, 1.08, 1.10, 1.00, 0.96, 0.34, 0.74];
    private static readonly double[] Dossier = [0.98, 0.82, 1.05, 1.10, 1.02, 1.06, 0.66, 0.93];
    private static readonly double[] Online = [0.06, 0.09, 0.11, 0.13, 0.16, 0.20, 0.31, 0.29];

    public static double Petitions(int quarter) => Petition[quarter];

    public static double Receptions(int quarter) => Reception[quarter];

    public static double Dossiers(int quarter) => Dossier[quarter];

    /// <summary>Share of dossiers that came by the internet where it goes as in most offices.</summary>
    public static double OnlineShare(int quarter) => Online[quarter];

    /// <summary>Share of the half-year's dialogues that could be held.</summary>
    public static double Dialogues(int half) => half switch { 0 => 0.85, 1 => 1.05, 2 => 0.95, _ => 0.55 };
}
