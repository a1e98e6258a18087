using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>Who owes what for the period a reader chose, and what came of it.</summary>
public sealed class DueReturns(ProvinceCatalog catalog, Submissions submissions, TimeProvider clock)
{
    /// <summary>Every return owed; forms that are not asked for in the chosen period stand with the one before.</summary>
    public IReadOnlyList<DueReturn> For(PeriodCode chosen)
    {
        var today = VietnamDay.Of(clock.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            .. from form in catalog.Forms
               group form by StandIn.For(form.Periods.ToList(), chosen) into forms
               let keys = forms.ToDictionary(f => f.Key)
               from owed in submissions.Matrix(forms.Key.ToString())
               where keys.ContainsKey(owed.FormCode)
               select new DueReturn(owed, keys[owed.FormCode], forms.Key, string.CompareOrdinal(owed.DueDate, today) < 0),
        ];
    }

    /// <summary>How complete a theme is: senders all of whose returns are accepted.</summary>
    public static ThemeReturns OfTheme(string theme, IReadOnlyList<DueReturn> returns)
    {
        var owed = returns.Where(r => r.Form.Theme == theme).ToList();
        var senders = owed.GroupBy(r => r.Owed.SenderCode).ToList();
        return new(senders.Count(s => s.All(r => r.IsAccepted)), senders.Count, owed.Count(r => r.IsAccepted), owed.Count);
    }

    /// <summary>Senders with returns to mend or not sent, those to mend first, then by how much is missing.</summary>
    public static IReadOnlyList<SenderReturns> Open(IReadOnlyList<DueReturn> returns) =>
    [
        .. returns.GroupBy(r => r.Owed.SenderCode)
            .Select(g => new SenderReturns(g.Key, g.First().Owed.SenderName, [.. g]))
            .Where(s => s.ToMend.Count + s.Missing.Count > 0)
            .OrderByDescending(s => s.ToMend.Count)
            .ThenByDescending(s => s.Missing.Count),
    ];
}

/// <param name="Period">The period owed, which may stand in for the one chosen.</param>
/// <param name="IsPastDue">The last day for it is over.</param>
public sealed record DueReturn(OwedReturn Owed, FormDefinition Form, PeriodCode Period, bool IsPastDue)
{
    public bool IsAccepted => Owed.Status == "accepted";

    public bool IsToMend => Owed.Status == "needs_fix";

    /// <summary>Not sent though due; before its day a return is not missing.</summary>
    public bool IsMissing => Owed.Status is null && IsPastDue;
}

/// <param name="Complete">Senders all of whose returns are accepted.</param>
/// <param name="Senders">Senders who owe at least one.</param>
public sealed record ThemeReturns(int Complete, int Senders, int Accepted, int Owed);

public sealed record SenderReturns(string Code, string Name, IReadOnlyList<DueReturn> All)
{
    public IReadOnlyList<DueReturn> ToMend { get; } = [.. All.Where(r => r.IsToMend)];

    public IReadOnlyList<DueReturn> Missing { get; } = [.. All.Where(r => r.IsMissing)];

    public int Accepted => All.Count(r => r.IsAccepted);
}
