using DanVan.Ingest.Reading;
using DanVan.Tests.Ingest.Returns;

namespace DanVan.Tests.Ingest.Reading;

/// <summary>
/// Inputs that bench/Fuzz once found a fault with, under Cases/fuzz; the name says how each must end: "read", or the
/// reason of the refusal.
/// </summary>
public sealed class Seeds_of_the_fuzzer
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "fuzz");

    public static TheoryData<string> Files { get; } = [.. Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void End_as_their_names_say(string name)
    {
        var file = File.ReadAllBytes(Path.Combine(Folder, name));
        Assert.Equal(name[..name.LastIndexOf('-')], WorkbookReader.Read(file).Refusal?.Code ?? "read");
        using var stream = new MemoryStream(file);
        Assert.NotEmpty(ReturnCase.Pipeline.Run(ReturnCase.Delivery(), stream));
    }
}
