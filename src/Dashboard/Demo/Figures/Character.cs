using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>What a leaf is like, the same in every form and period, so that its figures tell one story.</summary>
/// <param name="Size">Against an ordinary unit of its level.</param>
/// <param name="Grievance">How often people come with grievances, against an ordinary unit.</param>
/// <param name="Care">0 to 1: how well it keeps its deadlines, talks to people, finishes what it began.</param>
internal sealed record Character(double Size, double Grievance, double Care)
{
    private const string City = "608";

    /// <summary>The city and its wards are larger, the border and mountain districts smaller.</summary>
    private static readonly Dictionary<string, double> Sizes = new()
    {
        [City] = 1.9, ["610"] = 0.8, ["611"] = 1.1, ["612"] = 0.95, ["613"] = 0.6, ["614"] = 0.65, ["615"] = 1.2, ["616"] = 0.95,
        ["617"] = 0.55, ["618"] = 0.4,
    };

    public static Character Of(OrgUnit leaf, int seed)
    {
        var district = DistrictOf(leaf);
        var area = new Draw(seed, "area", district);
        var (grievance, care) = (area.Between(0.75, 1.25), area.Between(0.45, 0.95));
        if (district == Troubled(seed))
            (grievance, care) = (1.9, 0.25);
        var own = new Draw(seed, "leaf", leaf.Code);
        var size = Sizes.GetValueOrDefault(district, 1) * own.Between(0.65, 1.4);
        return new(size, grievance * own.Between(0.7, 1.35), Math.Clamp(care + own.Between(-0.2, 0.2), 0.05, 1));
    }

    /// <summary>The district where little is talked over and much is complained about; the review is to find it.</summary>
    public static string Troubled(int seed) => new Draw(seed, "troubled").Pick(["611", "612", "615", "616"]);

    /// <summary>Code of the leaf's district; the leaf's own code for units of the province.</summary>
    public static string DistrictOf(OrgUnit leaf) => leaf.ParentCode is { Length: 3 } district ? district : leaf.Code;
}
