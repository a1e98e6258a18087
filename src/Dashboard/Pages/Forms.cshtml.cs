using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>The forms of the catalog: what is asked, by which circular, of whom and when.</summary>
public sealed class FormsModel(ProvinceCatalog catalog) : PageModel
{
    /// <summary>Themes that have forms, in the order of the navigation.</summary>
    public IEnumerable<(ThemeDefinition Theme, IReadOnlyList<FormDefinition> Forms)> ByTheme =>
        from theme in catalog.Themes.OrderBy(t => t.Order)
        let forms = catalog.Forms.Concat(catalog.Drafts).Where(f => f.Theme == theme.Id).ToList()
        where forms.Count > 0
        select (theme, (IReadOnlyList<FormDefinition>)forms);

    /// <summary>"quý, 6 tháng, 9 tháng, năm".</summary>
    public static string PeriodsOf(FormDefinition form) => string.Join(", ", form.Periods.Select(Wording.PeriodKindName));

    /// <summary>"các sở, ngành; các huyện, thành phố".</summary>
    public static string SendersOf(FormDefinition form) => string.Join("; ", form.OwedBy.Select(Wording.Owing));

    /// <summary>"Thông tư 02/2021/TT-TTCP", or that the form is not official.</summary>
    public static string CircularOf(FormDefinition form) =>
        form.Circular.IsOfficial ? $"Thông tư {form.Circular.Number}" : "Biểu đề xuất, chưa ban hành chính thức";
}
