using System.CommandLine;
using DanVan.Dashboard.Pages;
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
                Console.Out.WriteLine(Line(FigureSubject.Find(workspace.Catalog, chosen.Figure)!, figure));
            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>"k9-… 2021-6T Huyện Đắk Hà: 41,0 % = 43 / 105, 12/12 units, estimated": numbers as the pages print them.</summary>
    internal static string Line(FigureSubject subject, Figure figure)
    {
        var parts = figure.HasDenominator == 0 ? "" : $" = {FigureText.Exact(figure.Numerator)} / {FigureText.Exact(figure.Denominator)}";
        var units = FormattableString.Invariant($"{figure.Reported}/{figure.Expected} units");
        var worth = (figure.Value, figure.IsEstimated, figure.IsOfficial) switch { (null, _, _) => "", (_, true, _) => ", estimated", (_, _, true) => ", official", _ => "" };
        var derived = figure.IsDerived ? $", derived from {string.Join(", ", figure.DerivedFrom)}" : "";
        return $"{subject.Key} {figure.PeriodCode} {figure.UnitName}: {subject.Text(figure.Value)}{parts}, {units}{derived}{worth}";
    }
}
