using System.Globalization;

namespace DanVan.Dashboard.Lenses;

/// <summary>The structure of units in which figures are shown instead of the one they were reported in.</summary>
/// <param name="On">The day whose structure is meant; null for today's.</param>
public sealed record StructureChoice(DateOnly? On)
{
    private const string Today = "hien-nay";

    /// <summary>As addresses write it: "hien-nay" or "2025-07-01".</summary>
    public string Text => On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Today;

    /// <summary>Null where the text names neither today's structure nor a day.</summary>
    public static StructureChoice? Read(string text) => text == Today ? new(On: null)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day)
        : null;
}
