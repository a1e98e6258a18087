namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// What makes invented figures look like an office's rather than like dice, by form and column, after an @ also by level
/// of the leaf: how many there are of what nothing bounds (below zero: exactly so many), else the share of the whole.
/// </summary>
internal static class KnownLikelihoods
{
    public static IReadOnlyDictionary<string, double> Of { get; } = Read(
        // Complaints are few, proposals many; land is what most complaints are about.
        ("02/TCD", "3 .1, 4 .1, 5 .05, 6 .05, 7 .85, 8 .85, 9 .6, 10 .6, 11 .4, 12 .4, 13 .4, 14 .5, 15 .1, 16 .5"),
        ("02/XLD", "11 .9, 15 .05, 16 .02, 17 .03, 12 .2, 13 .6, 14 .2, 18 .62, 19 .1, 20 .03, 21 .17, 22 .08, 23 .62, 26 .38, 24 .85, 25 .15, 27 .4, 28 .5, 29 .1, 30 .1"),
        ("03/XLD", "13 .8, 18 .06, 19 .04, 20 .06, 21 .04, 14 .2, 15 .3, 16 .4, 17 .1, 22 .25, 23 .62, 24 .04, 25 .09, 26 .55, 29 .45, 27 .87, 28 .13, 30 .4, 31 .5, 32 .1, 33 .1"),
        ("04/XLD", "13 .2, 14 .45, 15 .03, 16 .32, 17 .72, 18 .19, 19 .09, 20 .56, 21 .44, 22 .85, 23 .15, 24 .15"),
        ("02/KQGQ", "3 .8, 4 .4, 7 .2, 8 .2, 9 1.2, 10 2, 15 .1, 17 .01, 18 .01"),
        ("04/KQGQ", "3 1, 4 .4, 7 .03, 8 .1, 9 .1, 10 .1, 11 .6, 12 .8, 19 .05, 20 .2, 22 .01, 23 .01"),
        ("II.07b", "2 .3, 3 .4, 4 .3, 6 .3, 7 .4, 8 .3, 5 .95, 10 .3, 11 .4, 12 .3, 9 1"),
        ("DV-01", "1 3, 2 2.5, 3 120, 4 .95, 5 3, 6 .9, 7 1.2, 8 .75, 9 .25, 10 2, 11 1, 13 .3, 14 2.5, 15 .5"),
        ("DV-04a", "1 -1, 2 .95, 3 .42, 4 .44, 5 .12, 6 .01, 7 .01, 8 2, 9 .06"),
        ("DV-04b", "1 2, 2 .9, 3 .5, 4 .4, 5 .08, 6 .01, 7 .01, 8 1.2, 9 .05"),
        ("DV-04c", "1 6, 2 .6, 3 .3, 4 .4, 5 .2, 6 .02, 7 .08, 8 3, 9 .1"),
        ("DV-05", "1 .8, 2 .8, 3 35, 4 30, 5 .1, 6 .3, 7 .6, 8 .4, 9 .45, 10 20, 11 .8, 12 .1, 13 4, 14 .3"),
        ("DV-06", "1 2, 2 .55, 3 .45, 5 .8, 6 .7"),
        ("DV-07", "1 -1, 2 .97, 3 10, 4 2, 5 .5, 7 .5, 8 .6, 9 1, 10 7, 11 2, 12 .4, 14 .4"),
        ("DV-08", "1 8, 2 45, 3 .62, 4 .38, 5 .5, 6 .06, 7 .4, 8 4, 9 .72, 10 .14, 11 .09, 12 .05, 13 .4, 14 .3, 15 .2, 16 .1, 17 3"),
        ("DV-09", "1 2, 2 .9, 3 1.2, 4 .5, 5 4, 6 .7, 7 .5, 8 6, 9 .85, 10 .02, 11 300, 12 60, 13 15, 14 5, 15 .1, 16 3, 17 .1"),
        ("CCHC-PL", "0.1a 28, 0.1b .6, 0.3a .8, 0.3b 1.5, 0.3c .8, 0.4a 22, 0.4b .78, 0.4c .07, 0.4d .03, 0.4e .12, 0.5a 45, 0.6 .6"),
        ("CCHC-PL", "1.1a .7, 1.1b 0, 1.1c 0, 1.2a 3, 1.2b .05, 1.2c .9, 1.3a 5, 1.3b .15, 1.3c .7"),
        ("CCHC-PL", "2.1a .8, 2.1b 2.5, 2.1c .6, 2.1d 85, 2.1e .7, 2.1f .2, 2.1g .1, 2.2a .1, 2.2b .15, 2.4 .7, 2.5a .8, 2.5b .9"),
        ("CCHC-PL", "2.3.1a 260, 2.3.1b .94, 2.3.1c .97, 2.3.1d .03, 2.3.2a 0, 2.3.2b .95, 2.3.2c .96, 2.3.2d .04, 2.3.3a 0, 2.3.3b .99, 2.3.3c .98, 2.3.3d .02"),
        ("CCHC-PL", "3.1a -1, 3.1b 0, 3.1c 2.5, 3.1d .4, 3.1e 1, 3.2a 38, 3.2b .95, 3.2c 45, 3.2d .15"),
        ("CCHC-PL", "4.1a 5, 4.1b .9, 4.2a 9, 4.2b .3, 4.2c 12, 4.3a .08, 4.3b 0, 4.3c 0"),
        ("CCHC-PL", "5.1a 60000, 5.1b .55, 5.2a 3, 5.2b .03, 5.2c .12, 5.2d .45, 5.2e .4"),
        ("CCHC-PL", "6.1a 420, 6.1b .97, 6.2.1a 12, 6.2.1b .45, 6.2.1c 60, 6.2.2a 9, 6.2.2b .5, 6.2.2c 45, 6.3a 25, 6.3b 20, 6.4a 110, 6.4b .22"),
        // A district answers for its communes and has no business of the province's.
        ("CCHC-PL@district_office", "1.1a 0, 1.1b .8, 1.1c 4, 2.1d 310, 2.1e 0, 2.1f .7, 2.1g .3, 2.3.1a 0, 2.3.2a 850, 2.3.3a 3600"),
        ("CCHC-PL@district_office", "3.1a 0, 3.1b -12, 3.1c 45, 3.2a 85, 3.2c 900, 4.1a 50, 4.3a 0, 4.3b .15, 4.3c .2, 5.1a 260000, 5.2a 45"),
        ("CCHC-PL@district_office", "6.1a 1400, 6.2.1a 40, 6.2.1c 250, 6.2.2a 25, 6.2.2c 120"));

    /// <summary>Whether a form counts the units themselves, one for each, rather than what they did.</summary>
    public static bool IsCountOfUnits(string form) => CountsOfUnits.Contains(form);

    private static readonly HashSet<string> CountsOfUnits = [.. Of.Where(k => k.Value < 0).Select(k => k.Key[..k.Key.IndexOf(' ')])];

    private static Dictionary<string, double> Read(params ReadOnlySpan<(string Form, string Columns)> lines)
    {
        var known = new Dictionary<string, double>();
        foreach (var (form, columns) in lines)
        {
            foreach (var column in columns.Split(", "))
                known[$"{form} {column[..column.IndexOf(' ')]}"] = double.Parse(column[column.IndexOf(' ')..], System.Globalization.CultureInfo.InvariantCulture);
        }
        return known;
    }
}
