using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DanVan.Dashboard.Text;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(WorkbookSite))]
public sealed class Handing_in_a_return(WorkbookSite site)
{
    [Fact]
    public async Task Goes_from_findings_to_a_corrected_return_to_the_figure()
    {
        const string Measure = "TTCP-2021/01-TCD/1";
        var wrong = SampleReturn.Of(site.Catalog, "TTCP-2021/01-TCD", "SKHDT", "2021-6T", change: row => row["1"] += 3);
        var right = SampleReturn.Of(site.Catalog, "TTCP-2021/01-TCD", "SKHDT", "2021-6T");

        var first = await SendAndWait(wrong);
        Assert.NotEmpty((await site.Page(first)).QuerySelectorAll(".finding-error"));
        Assert.Null(site.Figures.One(Measure, "2021-6T", "SKHDT")!.Value);

        var second = await SendAndWait(right);
        Assert.Empty((await site.Page(second)).QuerySelectorAll(".finding-error"));
        Assert.Equal(
            site.Figures.One(Measure, "2021-6T", "SKHDT")!.Value,
            (await site.Page(Links.Figure(Measure, "2021-6T", "SKHDT"))).QuerySelector("td.cell-focus")!.Number());
    }

    [Fact]
    public async Task Without_a_file_says_so_beside_the_field()
    {
        using var answer = await Post([]);
        var page = RunningSite.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        PageRules.Check(page, Links.Upload());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("#tep", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".field.has-error #tep"));
    }

    [Fact]
    public async Task Takes_several_files_and_lists_them()
    {
        using var answer = await Post([("a.xlsx", "không phải bảng tính"u8.ToArray()), ("b.xlsx", "cũng không"u8.ToArray())]);
        var page = RunningSite.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["a.xlsx", "b.xlsx"], page.QuerySelectorAll(".upload-file .file-name").Select(n => n.Words()));
    }

    [Fact]
    public async Task Lists_what_was_received_beside_what_is_too_large()
    {
        using var answer = await Post([("nho.xlsx", "nhỏ"u8.ToArray()), ("lon.xlsx", new byte[ReadLimits.Default.FileBytes + 1])]);
        var page = RunningSite.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("lon.xlsx", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["nho.xlsx"], page.QuerySelectorAll(".upload-file .file-name").Select(n => n.Words()));
    }

    [Fact]
    public async Task Answers_a_script_in_json()
    {
        using var answer = await Post([("C:\\Bao cao\\c.xlsx", "gì đó"u8.ToArray())], json: true);
        var file = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken))[0];

        Assert.Equal("c.xlsx", file.GetProperty("file").GetString());
        Assert.Equal(Links.Delivery(file.GetProperty("delivery").GetInt64()), file.GetProperty("address").GetString());
    }

    [Fact]
    public async Task Of_something_else_says_what_it_is_not()
    {
        var address = await SendAndWait("Kính gửi Ban Dân vận"u8.ToArray());
        var page = await site.Page(address);

        Assert.Contains("không đọc được", page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Excel", page.QuerySelector(".finding-error")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_from_another_site()
    {
        using var body = new MultipartFormDataContent { { new ByteArrayContent([1]), "tep", "a.xlsx" } };
        using var answer = await site.Http.PostAsync(Links.Upload(), body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<string> SendAndWait(byte[] bytes)
    {
        using var answer = await Post([("bao cao.xlsx", bytes)]);
        var address = answer.RequestMessage!.RequestUri!.AbsolutePath;
        for (var tries = 0; tries < 300; tries++)
        {
            if ((await site.Http.GetFromJsonAsync<JsonElement>(address + ".json")).GetProperty("state").GetString() != "waiting")
                return address;
            await Task.Delay(100);
        }
        throw new TimeoutException($"{address} still waits after half a minute.");
    }

    private async Task<HttpResponseMessage> Post((string Name, byte[] Bytes)[] files, bool json = false)
    {
        var form = await site.Page(Links.Upload());
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("form[data-upload] input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        foreach (var (name, bytes) in files)
            body.Add(new ByteArrayContent(bytes), "tep", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.Upload()) { Content = body };
        if (json)
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await site.Http.SendAsync(request);
    }
}
