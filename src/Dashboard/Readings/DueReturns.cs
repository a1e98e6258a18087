using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>Who owes what for the period a reader chose, and what came of it.</summary>
public sealed class DueReturns(ProvinceCatalog catalog, Completeness completeness, TimeProvider clock)
{
    private DateOnly Today => VietnamDay.Of(clock.GetUtcNow());

    /// <summary>Every return owed in exactly a period.</summary>
    public IReadOnlyList<OwedReturn> In(PeriodCode period) => completeness.Matrix(period.ToString(), Today);

    /// <summary>How a sender kept its days, newest period first.</summary>
    public IReadOnlyList<SenderPeriod> RecordOf(OrgUnit unit) => completeness.Record(unit.Code, Today);

    /// <summary>Every return owed; forms that are not asked for in the chosen period stand with the one before.</summary>
    public IReadOnlyList<DueReturn> For(PeriodCode chosen) =>
    [
        .. from form in catalog.Forms
           group form by StandIn.For(form.Periods.ToList(), chosen) into forms
           let keys = forms.ToDictionary(f => f.Key)
           from owed in In(forms.Key)
           where keys.ContainsKey(owed.FormCode)
           select new DueReturn(owed, keys[owed.FormCode], forms.Key),
    ];

    /// <summary>How complete a theme is: senders all of whose returns count.</summary>
    public static ThemeReturns OfTheme(string theme, IReadOnlyList<DueReturn> returns)
    {
        var owed = returns.Where(r => r.Form.Theme == theme).ToList();
        var senders = owed.GroupBy(r => r.Owed.SenderCode).ToList();
        return new(senders.Count(s => s.All(r => r.IsReported)), senders.Count, owed.Count(r => r.IsReported), owed.Count);
    }

    /// <summary>Senders with returns to mend, blank or not sent, those to mend first, then by how much is missing.</summary>
    public static IReadOnlyList<SenderReturns> Open(IReadOnlyList<DueReturn> returns) =>
    [
        .. returns.GroupBy(r => r.Owed.SenderCode)
            .Select(g => new SenderReturns(g.Key, g.First().Owed.SenderName, [.. g]))
            .Where(s => s.ToMend.Count + s.Empty.Count + s.Missing.Count > 0)
            .OrderByDescending(s => s.ToMend.Count)
            .ThenByDescending(s => s.Missing.Count + s.Empty.Count),
    ];
}

/// <param name="Period">The period owed, which may stand in for the one chosen.</param>
public sealed record DueReturn(OwedReturn Owed, FormDefinition Form, PeriodCode Period)
{
    public bool IsReported => Owed.IsReported;
}

/// <param name="Complete">Senders all of whose returns count.</param>
/// <param name="Senders">Senders who owe at least one.</param>
/// <param name="Reported">Returns that count: on time or late, not blank.</param>
public sealed record ThemeReturns(int Complete, int Senders, int Reported, int Owed);

public sealed record SenderReturns(string Code, string Name, IReadOnlyList<DueReturn> All)
{
    public IReadOnlyList<DueReturn> ToMend { get; } = [.. All.Where(r => r.Owed.State == "to_mend")];

    public IReadOnlyList<DueReturn> Empty { get; } = [.. All.Where(r => r.Owed.State == "empty")];

    /// <summary>Not sent though due; before its day a return is not missing.</summary>
    public IReadOnlyList<DueReturn> Missing { get; } = [.. All.Where(r => r.Owed.State == "missing")];

    public int Reported => All.Count(r => r.IsReported);
}
