using ClosedXML.Excel;
using DanVan.Dashboard;
using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Exports;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>A site in which, when a request says so, a return is loaded after the request has asked its first question.</summary>
public sealed class MovingSite : RunningSite
{
    public const string Form = "TTCP-2021/01-TCD";
    public const string Period = "2021-6T";
    public const string Moving = "X-Moving";

    private int seed = 1;

    protected override void Fill(Workspace workspace)
    {
        Take(Form, "615", Period);
        Take("DV-2021/DV-02b", "618", Period);
    }

    protected override void Wire(WebApplication site) => site.Use((http, next) =>
    {
        if (http.Request.Headers.ContainsKey(Moving))
        {
            Assert.NotNull(http.RequestServices.GetRequiredService<Editions>().Of(Period));
            Take(Form, "615", Period, ++seed);
            Take("DV-2021/DV-02b", "618", Period, seed);
        }
        return next(http);
    });
}

/// <summary>What a page or an export prints of the code, the figures and the cells is of one state, whatever is loaded meanwhile.</summary>
public sealed class One_state_of_a_request(MovingSite site) : IClassFixture<MovingSite>
{
    public static readonly TheoryData<string> Addresses = new(
        Links.Home(MovingSite.Period),
        Links.Theme("khieu-nai-to-cao", MovingSite.Period),
        Links.Unit("615", MovingSite.Period),
        Links.Figure(MovingSite.Form + "/1", MovingSite.Period, "615"),
        Links.Publish(MovingSite.Period),
        new ChartAddress(PeriodCode.Parse(MovingSite.Period), Indicator: "k1-luot-tiep-cong-dan", Unit: "615").Png,
        new ChartAddress(PeriodCode.Parse(MovingSite.Period), Indicator: "k1-luot-tiep-cong-dan", Unit: "615").Svg,
        ThemeDownloads.Address("khieu-nai-to-cao", MovingSite.Period),
        Links.List("DV-2021/DV-02b", [("ky", MovingSite.Period)]),
        "/danh-sach.xlsx?bieu=DV-2021%2FDV-02b&ky=" + MovingSite.Period);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Is_that_of_its_first_question(string address)
    {
        var before = await Said(address);
        var during = await Said(address, moving: true);
        var after = await Said(address);

        Assert.Equal(before, during);
        Assert.NotEqual(before, after);
    }

    private async Task<string> Said(string address, bool moving = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (moving)
            request.Headers.Add(MovingSite.Moving, "1");
        using var answer = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return answer.Content.Headers.ContentType!.MediaType switch
        {
            "text/html" => RunningSite.Parse(System.Text.Encoding.UTF8.GetString(bytes)).Body!.TextContent,
            "image/png" or "image/svg+xml" => Convert.ToHexString(bytes),
            _ => Cells(bytes),
        };
    }

    // A workbook's own bytes say when it was made.
    private static string Cells(byte[] bytes)
    {
        using var book = new XLWorkbook(new MemoryStream(bytes));
        return string.Join('\n', book.Worksheets.SelectMany(s => s.CellsUsed()).Select(c => $"{c.Address} {c.Value}").Prepend(book.Properties.Subject));
    }
}
