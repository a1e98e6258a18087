using System.CommandLine;
using System.Globalization;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan figures</c>: one figure of one unit and period, as the pages show it.</summary>
internal static class FiguresVerb
{
    public static Command Build()
    {
        var verb = new Command("figures", "A figure: numerator, denominator, value, units reported of units owing.");
        var choice = new FigureChoice(verb);
        verb.SetAction(parsed =>
        {
            var workspace = Options.Open(parsed);
            var chosen = choice.Read(parsed, workspace);
            var figure = new Figures(workspace.Db, chosen.Structure).One(chosen.Figure, chosen.Period, chosen.Unit)
                ?? throw new UsageException($"{chosen.Figure} is not collected in {chosen.Period}, or there is no {chosen.Unit} in that structure of units.");
            if (parsed.GetValue(Options.Json))
                Json.Print(new
                {
                    indicator = chosen.Indicator,
                    measure = chosen.Measure,
                    period = chosen.Period,
                    unit = chosen.Unit,
                    numerator = figure.Numerator,
                    denominator = figure.Denominator,
                    value = figure.Value,
                    reported_units = figure.Reported,
                    expected_units = figure.Expected,
                    structure = chosen.Structure,
                    estimate = figure.IsEstimate == 1,
                    derived_from = figure.DerivedFrom,
                    value_status = figure.ValueStatus,
                    actual_to = figure.ActualTo,
                });
            else
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{chosen.Figure} {chosen.Period} {figure.UnitName}: {(object?)figure.Value ?? "-"} = {(object?)figure.Numerator ?? "-"} / {(object?)figure.Denominator ?? "-"}, {figure.Reported}/{figure.Expected} units{(figure.IsDerived ? $", derived from {string.Join(", ", figure.DerivedFrom)}" : "")}{(figure.IsEstimated ? ", estimated" : figure.IsOfficial ? ", official" : "")}"));
            return ExitCode.Done;
        });
        return verb;
    }
}
