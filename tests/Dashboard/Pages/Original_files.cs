using System.Net;
using System.Security.Cryptography;
using DanVan.Dashboard.Text;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(WorkbookSite))]
public sealed class Original_files(WorkbookSite site)
{
    [Fact]
    public async Task Come_back_byte_for_byte_under_their_own_names()
    {
        var (delivery, bytes) = site.Take("TTCP-2021/01-TCD", "STP", "2021-6T");
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));

        using var answer = await site.Http.GetAsync(Links.File(hash));

        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("Biểu 01-TCD của STP 2021-6T.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(hash, (await site.Page(Links.Delivery(delivery))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_not_sent_again_to_who_has_them()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(site.Take("TTCP-2021/01-TCD", "STC", "2021-6T").Bytes));
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.File(hash));
        request.Headers.IfNoneMatch.ParseAdd($"\"{hash}\"");

        using var answer = await site.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("/tep/..%2F..%2Fdanvan.db")]
    [InlineData("/tep/danvan.db")]
    [InlineData("/tep/ABCDEF")]
    [InlineData("/tep/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Are_asked_for_by_hash_alone(string address)
    {
        using var answer = await site.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
