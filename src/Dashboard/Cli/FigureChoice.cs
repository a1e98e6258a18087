using System.CommandLine;

namespace DanVan.Dashboard.Cli;

/// <summary>The options that name one figure: indicator or measure, period, unit (the province unless said).</summary>
internal sealed class FigureChoice
{
    private readonly Option<string?> _indicator = new("--indicator") { Description = "Indicator id or code, for example K9." };
    private readonly Option<string?> _measure = new("--measure") { Description = "Form and column, for example TTCP-2021/01-TCD/1." };
    private readonly Option<string> _period = new("--period") { Description = "2021-Q1, 2021-6T, 2021-9T or 2021-N.", Required = true };
    private readonly Option<string?> _unit = Options.Unit("Unit code; the province if not given.");

    public FigureChoice(Command verb)
    {
        verb.Add(_indicator);
        verb.Add(_measure);
        verb.Add(_period);
        verb.Add(_unit);
    }

    /// <exception cref="UsageException">Neither or both of indicator and measure, or a name that does not exist.</exception>
    public ChosenFigure Read(ParseResult parsed, Workspace workspace)
    {
        var catalog = workspace.Catalog;
        var (indicator, measure) = (parsed.GetValue(_indicator), parsed.GetValue(_measure));
        if (indicator is null == measure is null)
            throw new UsageException("Give one of --indicator and --measure.");
        return new ChosenFigure(
            indicator is null ? null : Names.Indicator(catalog, indicator),
            measure is null ? null : Names.Measure(catalog, measure),
            Names.Period(parsed.GetValue(_period)!).ToString(),
            Names.Unit(catalog, parsed.GetValue(_unit) ?? catalog.Setting.ProvinceUnit).Code);
    }
}

internal sealed record ChosenFigure(string? Indicator, string? Measure, string Period, string Unit)
{
    public string Figure => Indicator ?? Measure!;
}
