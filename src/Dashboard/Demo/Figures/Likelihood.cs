using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>How much of everything a leaf is likely to report in a form.</summary>
internal sealed class Likelihood(FormDefinition form, OrgUnit leaf, Character character)
{
    /// <summary>How many of a column that nothing bounds; steps of the column (ones, or halves for decimals).</summary>
    /// <param name="isIdle">Whether the first count of the row is zero.</param>
    public int Root(FormColumn column, Draw draw, bool isIdle)
    {
        if (isIdle && form.Circular.IsOfficial)
            return 0;
        if (Known(column) is { } known)
            return known < 0 ? (int)-known : draw.Count(known * Size(column));
        return draw.Count(Size(column) * column.Unit switch
        {
            "người" or "lượt người" => 40,
            "triệu đồng" or "m²" => 12,
            "hộ" or "ngày công" => 20,
            "TTHC" or "quy trình" => 60,
            "tập thể" or "cá nhân" => 1.5,
            "vụ việc" or "vấn đề" => 0.8,
            _ => 2,
        });
    }

    /// <summary>The part that a column is of its whole; of parts that add up, the weight beside the others.</summary>
    public double Share(FormColumn column) => Known(column) is { } known and >= 0
        ? IsOfCare(column) ? Math.Clamp(known * (0.45 + (0.7 * character.Care)), 0, 1) : known
        : 0.4 + (0.5 * character.Care);

    private double? Known(FormColumn column) =>
        KnownLikelihoods.Of.TryGetValue($"{form.Code}@{leaf.Level} {column.Code}", out var known)
        || KnownLikelihoods.Of.TryGetValue($"{form.Code} {column.Code}", out known) ? known : null;

    // What a careful office does more of; flags and counts of what is done rather than of what there is.
    private static bool IsOfCare(FormColumn column) => column.Type == ColumnType.Flag;

    private double Size(FormColumn column) => column.Class == MeasureClass.State && column.Unit is "TTHC" or "quy trình" ? 1 : character.Size * leaf.Level switch
    {
        "commune" => 0.6,
        "district_office" => 1.4,
        _ => 1,
    };
}
