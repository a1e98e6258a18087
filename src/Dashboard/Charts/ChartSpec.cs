namespace DanVan.Dashboard.Charts;

/// <summary>
/// What a picture shows, without a word of how it is drawn. The same spec gives the inline picture, the PNG, the
/// standalone SVG and the table behind them.
/// </summary>
public abstract record ChartSpec
{
    /// <summary>States what is shown, for example "Tỷ lệ giải quyết khiếu nại, tố cáo theo huyện".</summary>
    public required string Title { get; init; }

    /// <summary>Unit and period, for example "%, 6 tháng đầu năm 2021".</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Where the figures come from, for example "Nguồn: biểu 01/TCD, Thông tư 02/2021/TT-TTCP".</summary>
    public string SourceLine { get; init; } = "";

    /// <summary>Given when not all have reported: "34/38 đơn vị đã báo cáo".</summary>
    public string? CoverageNote { get; init; }

    /// <summary>A notice no reader may miss, for example "Số liệu minh họa".</summary>
    public string? Notice { get; init; }

    /// <summary>Edition that the figures belong to, printed in the corner.</summary>
    public string? EditionCode { get; init; }

    /// <summary>Width in CSS pixels, at least 320.</summary>
    public int Width { get; init; } = 760;

    /// <summary>Height of the chart without its title and source lines, CSS pixels; null lets the number of rows decide.</summary>
    public int? Height { get; init; }

    /// <summary>Unit of the values: "%", "lượt", "vụ việc".</summary>
    public string ValueUnit { get; init; } = "";

    /// <summary>Digits after the comma, 0–3.</summary>
    public int Decimals { get; init; }

    /// <summary>Refuses a spec that contradicts itself.</summary>
    /// <exception cref="ChartSpecInvalid">Says what does not fit.</exception>
    internal virtual void Check()
    {
        ChartSpecInvalid.Require(this, Width >= 320, "narrower than 320");
        ChartSpecInvalid.Require(this, Height is null or >= 80, "lower than 80");
        ChartSpecInvalid.Require(this, Decimals is >= 0 and <= 3, "decimals outside 0–3");
    }

    /// <summary>What readers are told of how whole and how sure the figures are; null where there is nothing to tell.</summary>
    internal string? Caution => (CoverageNote, Values.Any(v => v is { IsEstimate: true, Value: not null })) switch
    {
        (null, false) => null,
        ({ } coverage, false) => coverage,
        (null, true) => Estimates,
        var (coverage, _) => $"{coverage} · {Estimates}",
    };

    /// <summary>Every figure of the chart.</summary>
    internal abstract IEnumerable<ChartValue> Values { get; }

    private const string Estimates = "Gạch chéo: có phần ước tính theo tỷ lệ chia đã công bố";

    /// <summary>A value in a sentence: "95,2 %", "1.234 vụ việc".</summary>
    public string FormatWithUnit(decimal? value) =>
        ValueUnit is "%" or "" || value is null ? Format(value) : Format(value) + "\u00a0" + ValueUnit;

    /// <summary>A round value of an axis, with no more digits than it needs: "80 %".</summary>
    internal string FormatTick(decimal value, int decimals) => ValueUnit == "%"
        ? Text.VietnameseNumber.Percent(value, decimals)
        : Text.VietnameseNumber.Format(value, decimals);

    /// <summary>A value as labels and tables write it: "95,2 %", "1.234", "—" for none.</summary>
    public string Format(decimal? value) => ValueUnit == "%"
        ? Text.VietnameseNumber.Percent(value, Decimals)
        : Text.VietnameseNumber.Format(value, Decimals);
}
