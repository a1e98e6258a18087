using System.CommandLine;

using DanVan.Dashboard.Lenses;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Cli;

/// <summary>The options that name one figure: indicator or measure, period, unit (the province unless said), structure.</summary>
internal sealed class FigureChoice
{
    private readonly Option<string?> _indicator = new("--indicator") { Description = "Indicator id or code, for example K9." };
    private readonly Option<string?> _measure = new("--measure") { Description = "Form and column, for example TTCP-2021/01-TCD/1." };
    private readonly Option<string> _period = new("--period") { Description = "2021-Q1, 2021-6T, 2021-9T, 2021-N or 2021-NCT.", Required = true };
    private readonly Option<string?> _structure = new("--structure")
    {
        Description = "Structure of units: hien-nay, or a day such as 2025-07-01; that of the period, as reported, if not given.",
    };
    private readonly Option<string?> _unit = Options.Unit("Unit code; the province if not given.");

    public FigureChoice(Command verb)
    {
        verb.Add(_indicator);
        verb.Add(_measure);
        verb.Add(_period);
        verb.Add(_unit);
        verb.Add(_structure);
    }

    /// <exception cref="UsageException">Neither or both of indicator and measure, or a name that does not exist.</exception>
    public ChosenFigure Read(ParseResult parsed, Workspace workspace)
    {
        var catalog = workspace.Catalog;
        var (indicator, measure) = (parsed.GetValue(_indicator), parsed.GetValue(_measure));
        if (indicator is null == measure is null)
            throw new UsageException("Give one of --indicator and --measure.");
        var period = Names.Period(parsed.GetValue(_period)!);
        var structure = parsed.GetValue(_structure) is not { } text ? null
            : StructureChoice.Read(text) is { } choice ? catalog.History.On(choice.On ?? VietnamDay.Of(workspace.Clock.GetUtcNow()))
            : throw new UsageException($"'{text}' is not a structure of units; write hien-nay or a day such as 2025-07-01.");
        var seen = catalog.At(structure ?? catalog.StructureOf(period));
        return new ChosenFigure(
            indicator is null ? null : Names.Indicator(catalog, indicator),
            measure is null ? null : Names.Measure(catalog, measure),
            period.ToString(),
            Names.Unit(seen, parsed.GetValue(_unit) ?? seen.Setting.ProvinceUnit).Code,
            structure?.Key);
    }
}

internal sealed record ChosenFigure(string? Indicator, string? Measure, string Period, string Unit, long? Structure)
{
    public string Figure => Indicator ?? Measure!;
}
