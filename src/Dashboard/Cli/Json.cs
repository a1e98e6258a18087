using System.Text.Encodings.Web;
using System.Text.Json;

namespace DanVan.Dashboard.Cli;

/// <summary>How the command line writes JSON: snake_case keys, Vietnamese letters as themselves. The shapes are in docs/command-line.md.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static void Print(object document) => Console.Out.WriteLine(JsonSerializer.Serialize(document, Shape));
}
