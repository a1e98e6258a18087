using System.Globalization;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// The forms of 2024 as sums of the columns of those of 2021 that ask the same, so that trends go on from one circular to
/// the next. What only a form of 2024 asks is left out, and what its equations make of the others.
/// </summary>
internal static class LaterForms
{
    private static readonly Dictionary<string, string> Columns = new()
    {
        ["TTCP-2024/01-TCD"] = string.Join(' ', Enumerable.Range(4, 26).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c}={c}"))),
        ["TTCP-2024/01-XLD"] = "2=2+3+4 3=5+6+7 4=8 6=9 7=10 8=11 9=12 10=13 11=14 12=15 13=16+17 15=19 16=20 17=21 19=23 20=24 21=25 22=26",
        ["TTCP-2024/02-XLD"] = "2=2+3 3=4+5 4=6 5=7 6=8 7=9 8=10 10=12 11=13 12=14 13=15 14=16 15=17 16=18 17=19 18=20 19=21 20=22 22=24 23=25 25=27+28 26=29 27=30",
        ["TTCP-2024/03-XLD"] = "2=2+3+4 3=5+6+7 4=8 5=9 6=10 7=11 8=12 10=14 11=15 12=16 13=17 14=18 15=19 16=20 17=21 18=24 19=25 20=22+23 22=27 23=28 25=30+31 26=32 27=33",
        ["TTCP-2024/04-XLD"] = "2=2+3+4 3=5+6+7 4=8 5=9 6=10 7=11 8=12 9=13 10=14 11=15 12=16 13=17 14=18+19 15=20 17=22 18=23",
    };

    /// <summary>The form of 2021 that asks the same; null where none is known.</summary>
    public static string? Before(string form) =>
        Columns.ContainsKey(form) ? form.Replace("TTCP-2024", "TTCP-2021", StringComparison.Ordinal) : null;

    /// <summary>What a form of 2024 says of what <paramref name="before"/> says in the one of 2021.</summary>
    public static Stretch Of(string form, Stretch before)
    {
        var stretch = new Stretch();
        foreach (var pair in Columns[form].Split(' '))
        {
            var sides = pair.Split('=');
            var (code, sum) = (sides[0], sides[1].Split('+'));
            stretch.SetMilli(code, sum.Sum(before.Milli));
            stretch.Carry(code, sum.Sum(before.Carried));
        }
        // Of the cases within competence those are settled that can be.
        if (form == "TTCP-2024/04-XLD")
            stretch["19"] = Math.Min(stretch["13"], stretch["15"]);
        return stretch;
    }
}
