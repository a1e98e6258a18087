using DanVan.Warehouse;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

public sealed class Answers_to_warnings : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private static readonly DateTimeOffset Noon = new(2021, 6, 16, 12, 0, 0, TimeSpan.Zero);

    private readonly TempWarehouse _warehouse = new();
    private readonly Submissions _submissions;

    public Answers_to_warnings()
    {
        _submissions = new Submissions(_warehouse.Db);
        Send("2020-6T", "last year", 10);
    }

    [Fact]
    public void Stand_beside_the_finding_and_beside_the_figure()
    {
        var id = Send("2021-6T", "a", 40).SubmissionId;
        Assert.Equal(1, Open());
        Assert.True(Give(id));

        var finding = Assert.Single(_submissions.Findings(id));
        var traced = Assert.Single(new Cells(_warehouse.Db).Warnings(Form + "/1", "2021-6T", "62"));
        Assert.Equal(("Có đợt tiếp đông người", "Văn phòng"), (finding.AnswerReason, finding.AnsweredBy));
        Assert.Equal("Có đợt tiếp đông người", traced.AnswerReason);
        Assert.Equal(0, Open());
    }

    [Fact]
    public void Hold_in_the_next_version_while_the_values_are_the_same()
    {
        Give(Send("2021-6T", "a", 40).SubmissionId);

        Assert.NotNull(Assert.Single(_submissions.Findings(Send("2021-6T", "b", 40, other: 3).SubmissionId)).AnswerReason);
    }

    [Fact]
    public void Are_asked_for_again_when_a_value_changed()
    {
        Give(Send("2021-6T", "a", 40).SubmissionId);

        Assert.Null(Assert.Single(_submissions.Findings(Send("2021-6T", "b", 41).SubmissionId)).AnswerReason);
        Assert.Equal(1, Open());
    }

    [Fact]
    public void Are_not_taken_for_what_is_no_warning()
    {
        var id = Send("2021-6T", "a", 12).SubmissionId;

        Assert.False(Give(id));
    }

    public void Dispose() => _warehouse.Dispose();

    private bool Give(long submission) => new Answers(_warehouse.Db).Give(submission, 0, "Có đợt tiếp đông người", "Văn phòng", Noon);

    private long Open() => new Completeness(_warehouse.Db).Matrix("2021-6T", new DateOnly(2021, 7, 1)).Single(o => o.SenderCode == "615" && o.FormCode == Form).OpenWarnings;

    private LoadResult Send(string period, string content, decimal value, decimal other = 0) =>
        _warehouse.Send(Form, "615", period, Noon.AddMinutes(content[0]), content, new Dictionary<string, IReadOnlyDictionary<string, decimal>>
        {
            ["23500"] = new Dictionary<string, decimal> { ["1"] = value, ["4"] = other },
        });
}
