using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// Writes the catalog into the dimensions. Keys never change once given, so facts stay true when the catalog grows.
/// </summary>
public sealed class CatalogLoader(Db db, ProvinceCatalog catalog)
{
    /// <summary>Periods are laid out from this year on.</summary>
    public const int FirstYear = 2019;

    /// <summary>Loads the catalog where it, or the year, changed since the last time.</summary>
    /// <param name="today">Obligations are laid out to the end of the year after this day.</param>
    /// <returns>Whether anything was written.</returns>
    public bool LoadIfChanged(DateOnly today)
    {
        using var connection = db.Open();
        var stamp = FormattableString.Invariant($"{catalog.ContentHash}/{today.Year + 1}");
        if (connection.ReadOne<string?>(Sql.Script("catalog/read_setting"), new { name = "catalog" }) == stamp)
            return false;
        using var transaction = connection.BeginTransaction(deferred: false);
        WritePeriods(transaction, today.Year + 1);
        WritePeriodWays(transaction, today.Year + 1);
        StructureLoader.Write(connection, catalog);
        Run(transaction, "catalog/upsert_breakdown", catalog.Breakdowns.Select((b, order) => new { b.Breakdown, b.Code, b.Name, order = order + 1 }));
        WriteForms(transaction);
        WriteIndicators(transaction);
        WriteObligations(transaction, today.Year + 1);
        IndexLoader.Write(transaction, catalog.Indices);
        connection.Execute(Sql.Script("marts/rebuild"));
        connection.Execute(Sql.Script("catalog/recount_cells"));
        connection.Execute(Sql.Script("catalog/write_setting"), new { name = "catalog", value = stamp });
        transaction.Commit();
        return true;
    }

    private void WritePeriods(SqliteTransaction transaction, int lastYear) =>
        Run(transaction, "catalog/upsert_period",
            from calendar in catalog.Calendars
            from period in PeriodsOf(calendar, lastYear)
            select new
            {
                regime = calendar.Id,
                code = period.Code.ToString(),
                kind = Snake(period.Code.Kind),
                year = period.Code.Year,
                seq = period.Code.Seq,
                dateFrom = Day(period.From),
                dateTo = Day(period.To),
                isCumulative = period.IsCumulative,
                dueDate = Day(period.Due),
                actualTo = period.ActualTo is { } last ? Day(last) : null,
                valueStatus = period.Status.ToString().ToLowerInvariant(),
            });

    private void WritePeriodWays(SqliteTransaction transaction, int lastYear)
    {
        transaction.Connection!.Execute(Sql.Script("catalog/clear_period_ways"));
        var ways =
            (from calendar in catalog.Calendars
             let all = PeriodsOf(calendar, lastYear).ToList()
             from period in all
             from way in PeriodWays.To(period, [.. all.Where(p => p.Code.Year == period.Code.Year || p.Code.Year == period.Code.Year - 1)]).GroupBy(w => w.Class).SelectMany(g => g.Index())
             select new
             {
                 regime = calendar.Id,
                 period = period.Code.ToString(),
                 measureClass = way.Item.Class.ToString().ToLowerInvariant(),
                 way = way.Index,
                 reads = way.Item.Reads,
                 valueStatus = (way.Item.IsEstimated ? ValueStatus.Estimated : ValueStatus.Actual).ToString().ToLowerInvariant(),
                 way.Item.Parts,
             }).ToList();
        Run(transaction, "catalog/insert_period_way", ways.Select(w => new { w.regime, w.period, w.measureClass, w.way, w.reads, w.valueStatus }));
        Run(transaction, "catalog/insert_period_way_part",
            from way in ways
            from part in way.Parts
            select new
            {
                way.regime,
                way.period,
                way.measureClass,
                way.way,
                part = part.Period.Code.ToString(),
                sign = part.Sign,
                isLeftOver = part.IsLeftOver,
            });
    }

    private static IEnumerable<Period> PeriodsOf(Calendar calendar, int lastYear) =>
        from year in Enumerable.Range(FirstYear, lastYear - FirstYear + 1)
        from line in calendar.Periods
        select calendar.Find(new PeriodCode(year, line.Kind, line.Seq))!;

    private void WriteForms(SqliteTransaction transaction)
    {
        Run(transaction, "catalog/upsert_form", catalog.Forms.Select(f => new
        {
            f.Key,
            circular = f.Circular.Key,
            printedCode = f.Code,
            f.Version,
            f.Title,
            f.ShortTitle,
            f.Theme,
            regime = f.Calendar,
            f.Source,
            isOfficial = f.Circular.IsOfficial,
            answeredShare = f.AnsweredShare ?? catalog.Setting.AnsweredShare,
        }));
        Run(transaction, "catalog/upsert_measure",
            from form in catalog.Forms
            from column in form.Measures.Select((c, order) => (c, order))
            select new
            {
                code = $"{form.Key}/{column.c.Code}",
                form = form.Key,
                columnCode = column.c.Code,
                column.order,
                label = column.c.Label,
                unit = column.c.Unit,
                type = column.c.Type.ToString().ToLowerInvariant(),
                measureClass = column.c.Class.ToString().ToLowerInvariant(),
                column.c.Decimals,
                isCompulsory = form.CompulsoryMeasures.Contains($"{form.Key}/{column.c.Code}"),
                derivedAs = form.DerivedAs(column.c)?.ToString().ToLowerInvariant(),
            });
        Run(transaction, "catalog/link_left_over",
            from form in catalog.Forms
            from column in form.Measures
            let leftOver = form.LeftOverOf(column)
            where leftOver is not null && form.DerivedAs(column) == MeasureClass.Opening
            select new { opening = $"{form.Key}/{column.Code}", leftOver = $"{form.Key}/{leftOver}" });
    }

    private void WriteIndicators(SqliteTransaction transaction)
    {
        transaction.Connection!.Execute(Sql.Script("catalog/clear_indicator_terms"));
        Run(transaction, "catalog/upsert_indicator", catalog.Indicators.Select(i => new
        {
            i.Id,
            i.Code,
            i.Theme,
            i.Name,
            i.Unit,
            factorMilli = (long)(i.Factor * 1000),
            i.Decimals,
            better = i.Better.ToString().ToLowerInvariant(),
            hasDenominator = i.Denominator.Count > 0,
        }));
        Run(transaction, "catalog/insert_indicator_term",
            from indicator in catalog.Indicators
            from side in new[] { ("numerator", indicator.Numerator), ("denominator", indicator.Denominator) }
            from term in side.Item2.Select((t, order) => (t, order))
            select new
            {
                indicator = indicator.Id,
                role = side.Item1,
                term.order,
                measure = term.t.Measure,
                term.t.Sign,
                contributes = term.t.Kind.ToString().ToLowerInvariant(),
            });
        transaction.Connection!.Execute(Sql.Script("catalog/rebuild_figures"));
    }

    private void WriteObligations(SqliteTransaction transaction, int lastYear)
    {
        transaction.Connection!.Execute(Sql.Script("catalog/clear_obligations"));
        foreach (var form in catalog.Forms)
        {
            Run(transaction, "catalog/insert_obligation",
                from period in PeriodsOf(catalog.CalendarOf(form), lastYear)
                where form.IsAskedIn(period)
                from unitGroup in form.OwedBy
                select new { form = form.Key, period = period.Code.ToString(), unitGroup, dueDate = Day(period.DueOf(unitGroup)) });
            Run(transaction, "catalog/insert_form_leaf",
                from level in form.Rows
                from unitGroup in form.OwedBy
                select new { form = form.Key, level, unitGroup });
        }
        transaction.Connection!.Execute(Sql.Script("catalog/rebuild_owed"));
    }

    private static void Run(SqliteTransaction transaction, string script, IEnumerable<object> rows) =>
        transaction.Connection!.ExecuteAll(Sql.Script(script), rows);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A period kind as the database writes it: an official year is a year, of another status.</summary>
    public static string Snake(PeriodKind kind) => kind switch
    {
        PeriodKind.Quarter => "quarter",
        PeriodKind.SixMonths => "six_months",
        PeriodKind.NineMonths => "nine_months",
        _ => "year",
    };
}
