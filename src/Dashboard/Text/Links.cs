using DanVan.Dashboard.Lenses;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Text;

/// <summary>
/// The addresses of the pages, in one place: every figure anywhere links by these. They stay in the state in which the site is
/// being seen (<see cref="Lens"/>).
/// </summary>
public static class Links
{
    public static string Home(string? period = null) => At("/") + Query(("ky", period));

    public static string Theme(string theme, string? period = null) => At("/chuyen-de/") + theme + Query(("ky", period));

    public static string Unit(string unit, string? period = null) => At("/don-vi/") + Uri.EscapeDataString(unit) + Query(("ky", period));

    /// <summary>All units by group, with the state of their returns.</summary>
    public static string Units(string? period = null) => At("/don-vi") + Query(("ky", period));

    public static string Directive(string id, string? period = null) => At("/chi-dao/") + Uri.EscapeDataString(id) + Query(("ky", period));

    /// <summary>A figure's own page: formula, the units behind it and the cells.</summary>
    /// <param name="figure">Indicator id or measure code.</param>
    /// <param name="breakdown">Code of one breakdown value; null for all together.</param>
    public static string Figure(string figure, string period, string unit, string? breakdown = null) =>
        At("/so-lieu") + Query(("chi-tieu", figure), ("ky", period), ("don-vi", unit), ("linh-vuc", breakdown));

    /// <summary>Units by their scores in the dân vận criteria.</summary>
    /// <param name="order">tham-dinh | tu-cham | chenh-lech | don-vi</param>
    public static string Scores(string? period = null, string? order = null) => At("/cham-diem") + Query(("ky", period), ("sap-xep", order));

    /// <summary>The matrix of returns owed and sent.</summary>
    public static string Returns(string? period = null) => At("/bao-cao") + Query(("ky", period));

    /// <summary>All deliveries, newest first.</summary>
    public static string Deliveries() => At("/bao-cao/da-nhan");

    /// <summary>Files that wait for an operator's answer, and answers remembered.</summary>
    public static string Questions() => At("/bao-cao/cho-xac-nhan");

    public static string Delivery(long deliveryId) => At("/bao-cao/") + deliveryId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The sender's own workbook with its faults marked.</summary>
    public static string Marked(long deliveryId) => Delivery(deliveryId) + "/danh-dau-loi";

    /// <summary>A version of a return beside the one before it, with the reviewer's decision.</summary>
    public static string Difference(long submissionId) =>
        At("/bao-cao/so-sanh/") + submissionId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The corrections of one figure of a leaf, or of all.</summary>
    public static string Corrections(string? measure = null, string? period = null, string? unit = null, string? breakdown = null) =>
        At("/hieu-chinh") + Query(("chi-tieu", measure), ("ky", period), ("don-vi", unit), ("linh-vuc", breakdown));

    /// <summary>Where the answer to a warning is posted.</summary>
    public static string Answer() => At("/giai-trinh");

    /// <summary>Where a unit hands in its file.</summary>
    public static string Upload() => At("/gui-bao-cao");

    /// <summary>The forms and their templates.</summary>
    public static string Forms() => At("/bieu-mau");

    public static string Form(string formKey) => At("/bieu-mau/") + formKey;

    /// <summary>The entries of a list, filtered.</summary>
    public static string List(string formKey, (string Key, string? Value)[] filter) => At("/danh-sach/") + formKey + Query(filter);

    /// <summary>The indices that others give the province.</summary>
    public static string OutsideIndices() => At("/chi-so-ngoai");

    public static string OutsideIndex(string id, int? year = null) =>
        At("/chi-so-ngoai/") + Uri.EscapeDataString(id) + Query(("nam", year?.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The original file, byte for byte.</summary>
    public static string File(string sha256) => At("/tep/") + sha256;

    /// <summary>The editions and the box for a code. Of the present state in every lens, as all that follow.</summary>
    /// <param name="code">A code typed there.</param>
    public static string Editions(string? period = null, string? code = null) => "/an-ban" + Query(("ky", period), ("ma", code));

    /// <summary>A page as an edition shows it.</summary>
    public static string InEdition(string code, string path = "/") => $"/{LensPrefix.EditionWord}/{code}{path}";

    /// <summary>What changed from one edition to another, or to the present state.</summary>
    public static string Changes(string from, string? to = null) => "/dinh-chinh" + Query(("tu", from), ("den", to), ("ky", PublishedEdition.PeriodOf(from)));

    /// <summary>Where a period is published.</summary>
    public static string Publish(string period) => "/cong-bo" + Query(("ky", period));

    /// <summary>Where a published period is opened again, for everything or for one return.</summary>
    public static string Reopen(string period, string? form = null, string? sender = null) => "/mo-lai" + Query(("ky", period), ("bieu", form), ("don-vi", sender));

    /// <summary>An address of this site in the state in which it is being seen.</summary>
    /// <param name="address">Beginning with a slash.</param>
    public static string At(string address) => Lens.Current.Prefix + address;

    private static string Query(params (string Key, string? Value)[] parts)
    {
        var given = parts.Where(p => p.Value is not null).Select(p => p.Key + "=" + Uri.EscapeDataString(p.Value!)).ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}
