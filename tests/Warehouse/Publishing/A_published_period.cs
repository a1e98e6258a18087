using DanVan.Warehouse.Model;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse.Publishing;

/// <summary>Published figures change only where an order opens the period, and are locked again by the clock.</summary>
public sealed class A_published_period : IDisposable
{
    private readonly Published _it = new();

    [Fact]
    public void Holds_a_resubmission_and_says_why()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var code = _it.Publish(1).Code;
        var late = _it.Send(2, "615", ("615.UB", 6));

        Assert.Equal("held", _it.Status(late));
        Assert.Equal(5, _it.Value("62"));
        Assert.Contains(code, new Submissions(_it.Warehouse.Db).One(late)!.ReviewReason, StringComparison.Ordinal);
        Assert.Throws<PeriodLocked>(() => _it.Warehouse.Reviews.Accept(late, "Ban Dân vận", Published.Day(3)));
        Assert.Equal(5, _it.Value("62"));
    }

    [Fact]
    public void Holds_a_first_return_of_another_sender()
    {
        _it.Send(0, "615", ("615.UB", 5));
        _it.Publish(1);

        Assert.Equal("held", _it.Status(_it.Send(2, "616", ("616.UB", 3))));
        Assert.Equal(5, _it.Value("62"));
    }

    [Fact]
    public void Holds_a_return_that_was_received_and_checked_before_it_was_published_and_loaded_after()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var load = _it.Receive(0, "615", ("615.UB", 6));
        _it.Publish(1);

        Assert.Equal("held", _it.Status(load(0)));
        Assert.Equal(5, _it.Value("62"));
    }

    [Fact]
    public void Is_locked_for_decisions_that_were_begun_before_it_was_published()
    {
        var only = _it.Send(0, "615", ("615.UB", 5));
        _it.Publish(1);

        Assert.Throws<PeriodLocked>(() => _it.Warehouse.Reviews.SendBack(only, "Sai.", "Ban Dân vận", Published.Day(0)));
        Assert.NotNull(_it.Warehouse.Corrections.Make(Order(9), Published.Day(0)).Refusal);
    }

    [Fact]
    public void Is_open_for_a_return_that_was_checked_before_the_order_and_loaded_after()
    {
        _it.Send(0, "615", ("615.UB", 5));
        _it.Publish(1);
        var load = _it.Receive(2, "615", ("615.UB", 6));
        _it.Reopen(3, until: 10);

        Assert.Equal("accepted", _it.Status(load(2)));
    }

    [Fact]
    public void Does_not_send_back_what_stands()
    {
        var only = _it.Send(0, "615", ("615.UB", 5));
        _it.Publish(1);

        Assert.Throws<PeriodLocked>(() => _it.Warehouse.Reviews.SendBack(only, "Sai.", "Ban Dân vận", Published.Day(2)));
        Assert.Equal(5, _it.Value("62"));
    }

    [Fact]
    public void Sends_back_what_was_only_held()
    {
        _it.Send(0, "615", ("615.UB", 5));
        _it.Publish(1);
        var late = _it.Send(2, "615", ("615.UB", 6));

        Assert.True(_it.Warehouse.Reviews.SendBack(late, "Sai.", "Ban Dân vận", Published.Day(2)));
    }

    [Fact]
    public void Refuses_a_correction_and_the_end_of_one()
    {
        _it.Send(0, "615", ("615.UB", 5));
        var made = _it.Warehouse.Corrections.Make(Order(7), Published.Day(0)).CorrectionId;
        _it.Publish(1);

        Assert.Contains("đã khóa", _it.Warehouse.Corrections.Make(Order(9), Published.Day(2)).Refusal, StringComparison.Ordinal);
        Assert.Throws<PeriodLocked>(() => _it.Warehouse.Corrections.Withdraw(made, "Nhầm", "Người nhập", Published.Day(2)));
        Assert.Equal(7, _it.Value("62"));
    }

    [Fact]
    public void Leaves_other_periods_alone()
    {
        _it.Send(0, "615", ("615.UB", 5));
        _it.Publish(1);
        var other = _it.Warehouse.Send(Published.Form, "615", "2021-9T", Published.Day(2), "khác", new Dictionary<string, IReadOnlyDictionary<string, decimal>>
        {
            ["615.UB"] = new Dictionary<string, decimal> { ["1"] = 8, ["2"] = 9 },
        });

        Assert.Equal("accepted", _it.Status(other.SubmissionId));
    }

    [Fact]
    public void Takes_returns_while_it_is_open_and_locks_itself_after_the_last_day()
    {
        _it.Send(0, "615", ("615.UB", 5));
        _it.Publish(1);
        var early = _it.Send(2, "615", ("615.UB", 6));
        Assert.Null(_it.Reopen(3, until: 10).Refusal);

        Assert.True(_it.Warehouse.Reviews.Accept(early, "Ban Dân vận", Published.Day(4)));
        Assert.Equal(6, _it.Value("62"));
        Assert.Equal("accepted", _it.Status(_it.Send(10, "615", ("615.UB", 7))));
        Assert.Equal("held", _it.Status(_it.Send(11, "615", ("615.UB", 8))));
        Assert.Equal(7, _it.Value("62"));
    }

    [Fact]
    public void Is_open_only_for_the_form_and_the_sender_named()
    {
        _it.Send(0, "615", ("615.UB", 5));
        _it.Send(0, "616", ("616.UB", 5));
        _it.Publish(1);
        _it.Reopen(2, until: 10, Published.Form, "615");

        Assert.Equal("held", _it.Status(_it.Send(3, "616", ("616.UB", 6))));
        Assert.Equal("accepted", _it.Status(_it.Send(3, "615", ("615.UB", 6))));
        Assert.Null(_it.Warehouse.Corrections.Make(Order(9), Published.Day(4)).Refusal);
    }

    [Fact]
    public void Is_locked_again_by_the_next_edition()
    {
        _it.Send(0, "615", ("615.UB", 5));
        _it.Publish(1);
        _it.Reopen(2, until: 20);
        _it.Send(3, "615", ("615.UB", 6));
        _it.Publish(4);

        Assert.Equal("held", _it.Status(_it.Send(5, "615", ("615.UB", 7))));
        Assert.Equal(1, Assert.Single(_it.Editions.Reopenings()).IsPublishedSince);
    }

    [Fact]
    public void Does_not_become_late_or_in_time_by_being_opened()
    {
        var first = _it.Send(0, "615", ("615.UB", 5));
        var late = new Submissions(_it.Warehouse.Db).One(first)!.LateDays;
        _it.Publish(1);
        _it.Reopen(2, until: 20);
        _it.Send(3, "615", ("615.UB", 6));

        Assert.Equal(late, new Completeness(_it.Warehouse.Db).Matrix(Published.Period, new DateOnly(2021, 7, 5)).Single(o => o.SenderCode == "615" && o.FormCode == Published.Form).LateDays);
    }

    [Theory]
    [InlineData("", "Thường trực", "310", "Không rõ")]
    [InlineData("Lý do", " ", "310", "Không rõ")]
    [InlineData("Lý do", "Thường trực", "", "Không rõ")]
    [InlineData("Lý do", "Thường trực", "310", "")]
    public void Is_not_opened_without_reason_order_and_name(string reason, string orderedBy, string document, string by)
    {
        _it.Send(0, "615", ("615.UB", 5));
        _it.Publish(1);
        var order = new ReopeningOrder(Published.Period, null, null, reason, orderedBy, document, new DateOnly(2021, 7, 2), by, new DateOnly(2021, 8, 1));

        Assert.NotNull(_it.Publisher.Reopen(order, Published.Day(2)).Refusal);
        Assert.Equal(0, _it.Warehouse.Count("app_reopening"));
    }

    [Fact]
    public void Is_not_opened_until_a_day_that_is_past_nor_before_it_is_published()
    {
        _it.Send(0, "615", ("615.UB", 5));
        Assert.NotNull(_it.Reopen(1, until: 5).Refusal);
        _it.Publish(1);
        Assert.NotNull(_it.Reopen(6, until: 5).Refusal);
    }

    [Fact]
    public void Holds_a_return_that_would_send_back_another_senders_whose_figures_are_locked()
    {
        var rollUp = _it.Send(0, "62", ("23500", 8), ("62.UB", 2));
        _it.Publish(1);
        _it.Reopen(2, until: 20, Published.Form, "615");
        var owner = _it.Send(3, "615", ("23500", 7));

        Assert.Equal(("held", "accepted", 10m), (_it.Status(owner), _it.Status(rollUp), _it.Value("62")));
        Assert.Contains("mở lại cho cả " + _it.Warehouse.Catalog.Unit("62")!.Name, new Submissions(_it.Warehouse.Db).One(owner)!.ReviewReason, StringComparison.Ordinal);
        Assert.Throws<PeriodLocked>(() => _it.Warehouse.Reviews.Accept(owner, "Ban Dân vận", Published.Day(4)));
        Assert.Equal(10, _it.Value("62"));

        _it.Reopen(5, until: 20, Published.Form, "62");
        Assert.True(_it.Warehouse.Reviews.Accept(owner, "Ban Dân vận", Published.Day(6)));
        Assert.Equal(("accepted", "needs_fix", 7m), (_it.Status(owner), _it.Status(rollUp), _it.Value("62")));
    }

    [Fact]
    public void Takes_a_return_that_only_confirms_what_is_locked()
    {
        _it.Send(0, "62", ("23500", 8), ("62.UB", 2));
        _it.Publish(1);
        _it.Reopen(2, until: 20, Published.Form, "615");

        Assert.Equal("accepted", _it.Status(_it.Send(3, "615", ("23500", 8))));
        Assert.Equal(10, _it.Value("62"));
    }

    [Fact]
    public void Says_what_others_were_asked_only_when_a_held_return_comes_to_stand()
    {
        var rollUp = _it.Send(0, "62", ("23500", 8), ("62.UB", 2));
        _it.Publish(1);
        var owner = _it.Send(2, "615", ("23500", 7));
        var submissions = new Submissions(_it.Warehouse.Db);
        Assert.Empty(submissions.Findings(owner));

        _it.Reopen(3, until: 20);
        _it.Warehouse.Reviews.Accept(owner, "Ban Dân vận", Published.Day(4));

        Assert.Equal("NGUON-02", Assert.Single(submissions.Findings(owner)).RuleId);
        Assert.Equal("NGUON-01", Assert.Single(submissions.Findings(rollUp)).RuleId);
    }

    public void Dispose() => _it.Dispose();

    private static CorrectionOrder Order(decimal value) => new(
        Published.Form + "/1", Published.Period, "615.UB", null, value, "Đếm trùng", "Thường trực Tỉnh ủy", "311-CV/TU", new DateOnly(2021, 7, 2), "Văn thư");
}
