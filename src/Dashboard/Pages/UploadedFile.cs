using System.Text.Json.Serialization;

namespace DanVan.Dashboard.Pages;

/// <summary>What came of one file handed in.</summary>
/// <param name="Delivery">Null where the file was turned away.</param>
/// <param name="Address">Of the delivery's page.</param>
/// <param name="Refusal">Why it was turned away, in Vietnamese.</param>
public sealed record UploadedFile(
    [property: JsonPropertyName("file")] string FileName,
    [property: JsonPropertyName("delivery")] long? Delivery,
    [property: JsonPropertyName("address")] string? Address,
    [property: JsonPropertyName("refusal")] string? Refusal);
