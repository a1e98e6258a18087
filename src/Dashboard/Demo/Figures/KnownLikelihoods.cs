namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// What makes invented figures look like an office's rather than like dice, by form and column: how many there are of
/// what nothing bounds (below zero: exactly so many), else the share of the whole.
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
        ("DV-09", "1 2, 2 .9, 3 1.2, 4 .5, 5 4, 6 .7, 7 .5, 8 6, 9 .85, 10 .02, 11 300, 12 60, 13 15, 14 5, 15 .1, 16 3, 17 .1"));

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
