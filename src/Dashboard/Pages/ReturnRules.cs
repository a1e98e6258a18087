using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages;

/// <summary>What every rule of the catalog came to in one return.</summary>
public sealed record ReturnRules(IReadOnlyList<ReturnRule> Rules)
{
    public static ReturnRules Of(ProvinceCatalog catalog, FormDefinition? form, IReadOnlyList<RuleLine> lines) =>
        new([.. lines.Select(l => new ReturnRule(l, form is null ? "" : Words(catalog, form, l.RuleId)))]);

    /// <summary>"71 phép kiểm tra: 65 đạt, 2 không đạt, 3 thiếu số liệu, 1 không chạy".</summary>
    public string Summary => $"{Rules.Count} phép kiểm tra: " + string.Join(", ", new[] { "pass", "fail", "no_data", "not_run" }
        .Select(s => (State: s, Count: Rules.Count(r => r.Line.State == s)))
        .Where(s => s.Count > 0 || s.State == "pass")
        .Select(s => $"{s.Count} {StateName(s.State)}"));

    /// <summary>Failed ones first, then those without an answer.</summary>
    public IEnumerable<ReturnRule> InOrder => Rules.OrderBy(r => r.Line.State switch { "fail" => 0, "no_data" => 1, "not_run" => 2, _ => 3 });

    public static string StateName(string state) => state switch
    {
        "pass" => "đạt",
        "fail" => "không đạt",
        "no_data" => "thiếu số liệu",
        _ => "không chạy",
    };

    private static string Words(ProvinceCatalog catalog, FormDefinition form, string id) =>
        form.Rules.FirstOrDefault(r => r.Id == id) is { } rule ? FormRuleText.Of(rule.Expression, form.ColumnWord)
        : form.HistoryRules.FirstOrDefault(r => r.Id == id) is { } history ? FormRuleText.Of(history, form.ColumnWord)
        : form.ColumnRules.FirstOrDefault(r => r.Id == id) is { } column ? FormRuleText.Of(column)
        : catalog.CrossRules.FirstOrDefault(r => r.Id == id)?.Expression.Text ?? "";
}

/// <param name="Words">The rule as one would say it; empty where the catalog no longer has it.</param>
public sealed record ReturnRule(RuleLine Line, string Words);
