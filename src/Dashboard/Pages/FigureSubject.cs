using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Pages;

/// <summary>What a figure's page is about: an indicator, or one column of a form taken by itself.</summary>
/// <param name="Key">Indicator id or measure code, as queries and addresses use it.</param>
/// <param name="Code">What people call it: "K9", or "01/TCD cột 1".</param>
/// <param name="Form">The form of a measure; the form of the first term of an indicator.</param>
/// <param name="Column">Null for an indicator.</param>
public sealed record FigureSubject(
    string Key, string Code, string Name, string Unit, int Decimals, IndicatorDefinition? Indicator, FormDefinition Form, FormColumn? Column)
{
    /// <summary>The subject of an address; null where the catalog has neither indicator nor measure of that name.</summary>
    public static FigureSubject? Find(ProvinceCatalog catalog, string? key)
    {
        if (key is null)
            return null;
        if (catalog.Indicator(key) is { } i)
            return new(i.Id, i.Code, i.Name, i.Unit, i.Decimals, i, catalog.Measure(i.Numerator[0].Measure)!.Value.Form, null);
        return catalog.Measure(key) is ({ } form, { } column) && form.Measures.Contains(column)
            ? new($"{form.Key}/{column.Code}", $"{form.Code} {form.ColumnWord} {column.Code}", column.Label, column.Unit, column.Decimals, null, form, column)
            : null;
    }

    public bool IsRatio => Indicator is { Denominator.Count: > 0 };

    public string Theme => Indicator?.Theme ?? Form.Theme;

    /// <summary>The forms whose columns the figure is made of.</summary>
    public IReadOnlyList<FormDefinition> Forms(ProvinceCatalog catalog) => Indicator is null
        ? [Form]
        : [.. Indicator.Numerator.Concat(Indicator.Denominator).Select(t => catalog.Measure(t.Measure)!.Value.Form).DistinctBy(f => f.Key)];

    /// <summary>"41,0 %" or "1.234 lượt"; the unit does not break from the number.</summary>
    public string Text(decimal? value) => Unit == "%"
        ? VietnameseNumber.Percent(value, Decimals)
        : value is null ? VietnameseNumber.None : VietnameseNumber.Format(value, Decimals) + "\u00a0" + Unit;

    /// <summary>"41,0" for a column headed by the unit.</summary>
    public string Bare(decimal? value) => VietnameseNumber.Format(value, Decimals);

    /// <summary>The division spelt out, a digit finer than the figure is shown: "43 / 105 = 40,95 %".</summary>
    public string Division(decimal? numerator, decimal? denominator, decimal? value)
    {
        if (numerator is null)
            return VietnameseNumber.None;
        var finer = Math.Max(2, Decimals);
        var result = Unit == "%" ? VietnameseNumber.Percent(value, finer) : VietnameseNumber.Format(value, finer);
        return $"{FigureText.Exact(numerator)} / {FigureText.Exact(denominator ?? 0)} = {result}";
    }
}
