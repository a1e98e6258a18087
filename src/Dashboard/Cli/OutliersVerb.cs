using System.CommandLine;
using System.Globalization;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan outliers</c>: figures of a period far from what the same unit said in the years before.</summary>
internal static class OutliersVerb
{
    public static Command Build()
    {
        var period = new Option<string>("--period") { Description = "2021-Q1, 2021-6T, 2021-9T, 2021-N or 2021-NCT.", Required = true };
        var times = new Option<int>("--times") { Description = "How many times the mean of three years, or what part of it.", DefaultValueFactory = _ => 3 };
        var above = new Option<int>("--above") { Description = "By how many units besides.", DefaultValueFactory = _ => 10 };
        var verb = new Command("outliers", "Figures of a period far from what the same unit said in the years before.") { period, times, above };
        verb.SetAction(parsed =>
        {
            var code = Names.Period(parsed.GetValue(period)!).ToString();
            if (parsed.GetValue(times) < 2 || parsed.GetValue(above) < 0)
                throw new UsageException("--times is at least 2, --above at least 0.");
            var found = new Outliers(Options.Open(parsed).Db).Of(code, parsed.GetValue(times), parsed.GetValue(above));
            if (parsed.GetValue(Options.Json))
                Json.Print(new
                {
                    period = code,
                    outliers = found.Select(o => new { unit = o.UnitCode, measure = o.MeasureCode, value = o.Now, mean = o.Mean, points = o.Points }),
                });
            else
                foreach (var o in found)
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{o.UnitName,-32} {o.MeasureCode,-24} {o.Now,12} against {o.Mean} on average of {o.Points}  {o.MeasureLabel}"));
            return ExitCode.Done;
        });
        return verb;
    }
}
