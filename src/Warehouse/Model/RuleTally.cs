using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Model;

/// <summary>In how many places of a return a rule came to each of its four states.</summary>
public sealed class RuleTally(string rule)
{
    public string Rule { get; } = rule;

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int NoData { get; private set; }

    public int NotRun { get; private set; }

    /// <summary>Why it came to no answer where it came to none, in Vietnamese.</summary>
    public string? Reason { get; private set; }

    /// <summary>The state of the rule as a whole: one failure fails it, one answer is an answer.</summary>
    public RuleState State => (Failed, Passed, NoData) switch
    {
        ( > 0, _, _) => RuleState.Fail,
        (_, > 0, _) => RuleState.Pass,
        (_, _, > 0) => RuleState.NoData,
        _ => RuleState.NotRun,
    };

    /// <param name="reason">Kept where no better one was given before.</param>
    public void Count(RuleState state, string? reason = null)
    {
        switch (state)
        {
            case RuleState.Pass: Passed++; break;
            case RuleState.Fail: Failed++; break;
            case RuleState.NoData: NoData++; break;
            default: NotRun++; break;
        }
        Reason ??= reason;
    }
}
