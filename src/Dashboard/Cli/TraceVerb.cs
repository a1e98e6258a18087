using System.CommandLine;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Cli;

/// <summary>
/// <c>danvan trace</c>: the cells behind a figure. The signed sum of <c>cells</c> is the figure, or the numerator of a
/// ratio; that of <c>denominator_cells</c> is the denominator.
/// </summary>
internal static class TraceVerb
{
    public static Command Build()
    {
        var verb = new Command("trace", "The cells of the workbooks that a figure came from.");
        var choice = new FigureChoice(verb);
        verb.SetAction(parsed =>
        {
            var workspace = Options.Open(parsed);
            var chosen = choice.Read(parsed, workspace);
            if (new Figures(workspace.Db, chosen.Structure).One(chosen.Figure, chosen.Period, chosen.Unit) is null)
                throw new UsageException($"{chosen.Figure} is not collected in {chosen.Period}, or there is no {chosen.Unit} in that structure of units.");
            var cells = new Cells(workspace.Db, chosen.Structure).Behind(chosen.Figure, chosen.Period, chosen.Unit).ToLookup(c => c.Role);
            if (parsed.GetValue(Options.Json))
                Json.Print(new
                {
                    indicator = chosen.Indicator,
                    measure = chosen.Measure,
                    period = chosen.Period,
                    unit = chosen.Unit,
                    cells = cells["numerator"].Select(Shape),
                    denominator_cells = cells["denominator"].Select(Shape),
                    warnings = new Cells(workspace.Db, chosen.Structure).Warnings(chosen.Figure, chosen.Period, chosen.Unit).Select(w => new
                    {
                        unit = w.UnitCode,
                        measure = w.MeasureCode,
                        rule = w.RuleId,
                        message = w.Message,
                        answer = w.AnswerReason,
                        answered_by = w.AnsweredBy,
                        answered_at = w.AnsweredAt,
                    }),
                });
            else
                foreach (var cell in cells.SelectMany(c => c))
                    Console.Out.WriteLine(FormattableString.Invariant(
                        $"{cell.Role,-11} {(cell.Sign < 0 ? "-" : "+")}{cell.Value} {cell.UnitName} {cell.MeasureCode} {cell.FileName} {cell.Sheet}!{cell.Cell} '{cell.Raw}'{(cell.CorrectionId is null ? "" : $" corrected by {cell.DocumentNumber}")}"));
            return ExitCode.Done;
        });
        return verb;
    }

    private static object Shape(TracedCell cell) => new
    {
        sha256 = cell.Sha256,
        file = cell.FileName,
        sheet = cell.Sheet,
        cell = cell.Cell,
        raw = cell.Raw,
        parse_flag = cell.ParseFlag,
        value = cell.Value,
        unit = cell.UnitCode,
        measure = cell.MeasureCode,
        period = cell.PeriodCode,
        sign = cell.Sign,
        share = cell.IsEstimate ? (cell.ShareTo - cell.ShareFrom) / 1_000_000m : (decimal?)null,
        correction = cell.CorrectionId is not { } id ? null : new
        {
            id,
            read = cell.ReadMilli / 1000m,
            corrected = cell.CellMilli / 1000m,
            reason = cell.CorrectionReason,
            ordered_by = cell.OrderedBy,
            document = cell.DocumentNumber,
            document_date = cell.DocumentDate,
        },
    };
}
