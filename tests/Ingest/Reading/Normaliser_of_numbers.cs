using System.Globalization;
using CsCheck;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Reading;

public sealed class Normaliser_of_numbers
{
    /// <summary>Text as typed, the column's decimals, the file's decimal mark ('?' unknown) and the figure in thousandths.</summary>
    public static TheoryData<string, int, char, long, ParseFlag> Readable { get; } = new()
    {
        { "0", 0, '?', 0, ParseFlag.TypedText },
        { "12", 0, '?', 12_000, ParseFlag.TypedText },
        { "05", 0, '?', 5_000, ParseFlag.TypedText },
        { "'12", 0, '?', 12_000, ParseFlag.TypedText },
        { "’12", 0, '?', 12_000, ParseFlag.TypedText },
        { "0 ", 0, '?', 0, ParseFlag.TypedText },
        { "12\u00A0", 0, '?', 12_000, ParseFlag.TypedText },
        { " \u200B12\uFEFF ", 0, '?', 12_000, ParseFlag.TypedText },
        { "１２３", 0, '?', 123_000, ParseFlag.TypedText },
        { "+7", 0, '?', 7_000, ParseFlag.TypedText },
        { "-7", 0, '?', -7_000, ParseFlag.TypedText },
        { "−7", 0, '?', -7_000, ParseFlag.TypedText },
        { "12.", 0, '?', 12_000, ParseFlag.TypedText },
        // Thousands.
        { "1.234", 0, '?', 1_234_000, ParseFlag.TypedText },
        { "1,234", 0, '?', 1_234_000, ParseFlag.TypedText },
        { "1.234", 0, '.', 1_234_000, ParseFlag.TypedText },
        { "1 234", 0, '?', 1_234_000, ParseFlag.TypedText },
        { "1\u00A0234", 0, '?', 1_234_000, ParseFlag.TypedText },
        { "1\u2009234\u202F567", 0, '?', 1_234_567_000, ParseFlag.TypedText },
        { "1.234.567", 0, '?', 1_234_567_000, ParseFlag.TypedText },
        { "1,234,567", 0, '?', 1_234_567_000, ParseFlag.TypedText },
        { "1.234,00", 0, '?', 1_234_000, ParseFlag.TypedText },
        { "12,0", 0, '?', 12_000, ParseFlag.TypedText },
        // Decimals.
        { "1.234,5", 1, '?', 1_234_500, ParseFlag.TypedText },
        { "1,234.5", 1, '?', 1_234_500, ParseFlag.TypedText },
        { "1 234,5", 1, '?', 1_234_500, ParseFlag.TypedText },
        { "12,5", 1, '?', 12_500, ParseFlag.TypedText },
        { "12.5", 1, '?', 12_500, ParseFlag.TypedText },
        { "0,125", 3, '?', 125, ParseFlag.TypedText },
        { ",5", 1, '?', 500, ParseFlag.TypedText },
        { "1234.567", 3, '?', 1_234_567, ParseFlag.TypedText },
        { "1.234", 3, ',', 1_234_000, ParseFlag.TypedText },
        { "1.234", 3, '.', 1_234, ParseFlag.TypedText },
        { "1,234", 3, ',', 1_234, ParseFlag.TypedText },
        { "1,234", 3, '.', 1_234_000, ParseFlag.TypedText },
        // The letter O.
        { "1O5", 0, '?', 105_000, ParseFlag.TypedText },
        { "1o", 0, '?', 10_000, ParseFlag.TypedText },
        { "1.OOO", 0, '?', 1_000_000, ParseFlag.TypedText },
        { "O", 0, '?', 0, ParseFlag.TypedText },
        // Words after the figure.
        { "1234đ", 0, '?', 1_234_000, ParseFlag.TypedText },
        { "12 cuộc", 0, '?', 12_000, ParseFlag.TypedText },
        { "12cuộc", 0, '?', 12_000, ParseFlag.TypedText },
        { "1.500 lượt người", 0, '?', 1_500_000, ParseFlag.TypedText },
        // Nothing to count.
        { "", 0, '?', 0, ParseFlag.Blank },
        { " \u00A0", 0, '?', 0, ParseFlag.Blank },
        { "-", 0, '?', 0, ParseFlag.Dash },
        { "–", 0, '?', 0, ParseFlag.Dash },
        { "—", 0, '?', 0, ParseFlag.Dash },
        { " - ", 0, '?', 0, ParseFlag.Dash },
        { "…", 0, '?', 0, ParseFlag.Dash },
        { "...", 0, '?', 0, ParseFlag.Dash },
        { "không", 0, '?', 0, ParseFlag.Dash },
        { "Không", 0, '?', 0, ParseFlag.Dash },
    };

    [Theory, MemberData(nameof(Readable))]
    public void Reads_what_offices_type(string text, int decimals, char mark, long milli, ParseFlag flag) =>
        Assert.Equal(new NumberReading(milli, flag, null), ReadText(text, decimals, mark));

    /// <summary>Text, the column's decimals, and words of the sentence that the sender is told.</summary>
    public static TheoryData<string, int, string> Unreadable { get; } = new()
    {
        { "105/199 (52,76%)", 0, "đúng một số nguyên" },
        { "12\n(trong đó 3 vụ đông người)", 0, "đúng một" },
        { "3/5", 0, "đúng một" },
        { "12 + 3", 0, "đúng một" },
        { "15/12/2020", 0, "đúng một" },
        { "12 34", 0, "đúng một" },
        { "1.2.3", 0, "đúng một" },
        { "1.23.456", 0, "đúng một" },
        { "~12", 0, "ước lượng" },
        { ">12", 0, "ước lượng" },
        { "khoảng 12", 0, "đúng một" },
        { "chưa thống kê", 0, "Thấy chữ" },
        { "1,5", 0, "chỉ nhận số nguyên" },
        { "12,34", 1, "nhiều nhất 1 chữ số thập phân" },
        { "95,24%", 0, "không kèm chữ" },
        { "5 triệu", 0, "không kèm chữ" },
        { "99999999999999999999", 0, "quá lớn" },
        { "999999999999999999999999999999999999", 0, "quá lớn" },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public void Says_what_is_wrong_with_a_text(string text, int decimals, string words)
    {
        var reading = NumberNormaliser.Read(text, CellKind.Text, TypeOf(decimals), decimals, NumberLocale.Unknown, "vụ");
        Assert.Null(reading.ValueMilli);
        Assert.Contains(words, reading.Problem, StringComparison.Ordinal);
    }

    [Theory, InlineData("1.234"), InlineData("1,234"), InlineData("-12.500")]
    public void Leaves_a_lone_mark_before_three_digits_ambiguous_in_a_decimal_column(string text)
    {
        var reading = ReadText(text, 2, '?');
        Assert.Equal((null, ParseFlag.Ambiguous), (reading.ValueMilli, reading.Flag));
        Assert.Contains("không rõ là", reading.Problem, StringComparison.Ordinal);
    }

    [Theory, InlineData("x"), InlineData("X"), InlineData("//"), InlineData("không có chức năng"), InlineData("Không áp dụng")]
    public void Tells_what_does_not_apply_from_nil(string text) =>
        Assert.Equal(new NumberReading(null, ParseFlag.NotApplicable, null), ReadText(text, 0, '?'));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    /// <summary>Any figure, in any of the ways to write it that one reader cannot take for another figure.</summary>
    [Fact]
    public void Reads_back_what_its_grammar_writes()
    {
        var marks = OneOf("", "-", "−", "+", "- ");
        var around = OneOf("", " ", "\u00A0", "\u200B", "'", "\u2009");
        var words = OneOf("", " cuộc", " vụ", "đ", " lượt người", ".");
        Gen.Select(Gen.Long[0, 999_999_999], Gen.Int[0, 999], Gen.Int[0, 3], Gen.Bool, marks, Gen.Select(around, words, Gen.Bool, Gen.Bool)).Sample((whole, part, decimals, isGrouped, sign, dress) =>
        {
            var (space, word, isWide, isEnglish) = dress;
            var (group, point) = isEnglish ? (",", ".") : (".", ",");
            var scale = (int)Math.Pow(10, 3 - decimals);
            part = part / scale * scale;
            var digits = isGrouped ? whole.ToString("#,##0", CultureInfo.InvariantCulture).Replace(",", group, StringComparison.Ordinal) : whole.ToString(CultureInfo.InvariantCulture);
            if (decimals > 0)
                digits += point + part.ToString("000", CultureInfo.InvariantCulture)[..decimals];
            if (isWide)
                digits = string.Concat(digits.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));
            var milli = ((whole * 1000) + part) * (sign is "" or "+" ? 1 : -1);
            var text = space + sign + digits + word + space;
            var reading = NumberNormaliser.Read(text, CellKind.Text, TypeOf(decimals), decimals, isEnglish ? NumberLocale.English : NumberLocale.Vietnamese, word is "đ" ? "đồng" : "vụ");
            Assert.True(reading == new NumberReading(milli, ParseFlag.TypedText, null), $"'{text}': {reading}");
        }, iter: 3000, threads: 1);
    }

    [Theory]
    [InlineData("12", 0, 12_000L)]
    [InlineData("-12", 0, -12_000L)]
    [InlineData("12.5", 1, 12_500L)]
    [InlineData("12.100000000000001", 1, 12_100L)]
    [InlineData("0.30000000000000004", 1, 300L)]
    [InlineData("1234567.0000000002", 0, 1_234_567_000L)]
    [InlineData("1E+3", 0, 1_000_000L)]
    public void Reads_a_number_cell_to_fifteen_digits(string stored, int decimals, long milli) =>
        Assert.Equal(new NumberReading(milli, ParseFlag.Typed, null), ReadNumber(stored, decimals));

    [Theory]
    [InlineData("12.5", 0, "số nguyên")]
    [InlineData("12.55", 1, "nhiều nhất 1 chữ số")]
    [InlineData("1E+300", 0, "quá lớn")]
    [InlineData("1E+17", 0, "quá lớn")]
    public void Says_what_is_wrong_with_a_number_cell(string stored, int decimals, string words) =>
        Assert.Contains(words, ReadNumber(stored, decimals).Problem, StringComparison.Ordinal);

    [Fact]
    public void Reads_percentages_only_in_a_column_of_percent()
    {
        Assert.Equal(95_240, NumberNormaliser.Read("0.9524", CellKind.Number, ColumnType.Decimal, 2, NumberLocale.Unknown, "%", NumberHint.Percent).ValueMilli);
        Assert.Equal(95_240, NumberNormaliser.Read("95,24%", CellKind.Text, ColumnType.Decimal, 2, NumberLocale.Unknown, "%").ValueMilli);
        Assert.Contains("phần trăm (95,24%)", NumberNormaliser.Read("0.9524", CellKind.Number, ColumnType.Integer, 0, NumberLocale.Unknown, "vụ", NumberHint.Percent).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8E+26")]
    [InlineData("-79000000000000000000000000000")]
    public void Says_that_a_percentage_is_too_large(string stored)
    {
        foreach (var unit in (string[])["%", "vụ"])
            Assert.Contains("quá lớn", NumberNormaliser.Read(stored, CellKind.Number, ColumnType.Decimal, 2, NumberLocale.Unknown, unit, NumberHint.Percent).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_money_words_only_at_the_scale_of_the_column()
    {
        Assert.Equal(5_000, NumberNormaliser.Read("5 triệu", CellKind.Text, ColumnType.Decimal, 3, NumberLocale.Unknown, "triệu đồng").ValueMilli);
        Assert.Contains("triệu đồng", NumberNormaliser.Read("5.000.000đ", CellKind.Text, ColumnType.Decimal, 3, NumberLocale.Unknown, "triệu đồng").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CellKind.Error, "#REF!", "#REF!")]
    [InlineData(CellKind.Date, "1900-01-12", "ngày tháng")]
    [InlineData(CellKind.Boolean, "TRUE", "logic")]
    public void Takes_no_other_kind_of_cell_for_a_number(CellKind kind, string raw, string words) =>
        Assert.Contains(words, NumberNormaliser.Read(raw, kind, ColumnType.Integer, 0, NumberLocale.Unknown).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("x", 1000L)]
    [InlineData("X", 1000L)]
    [InlineData("Có", 1000L)]
    [InlineData("1", 1000L)]
    [InlineData("không", 0L)]
    [InlineData("-", 0L)]
    [InlineData("0", 0L)]
    [InlineData("", 0L)]
    public void Reads_a_flag_column(string text, long milli) =>
        Assert.Equal(milli, NumberNormaliser.Read(text, CellKind.Text, ColumnType.Flag, 0, NumberLocale.Unknown).ValueMilli);

    [Fact]
    public void Never_takes_a_formula_without_value_for_zero()
    {
        var column = new FormColumn("1", ["Tổng"], "total", "vụ", ColumnType.Integer, MeasureClass.Flow, 0, false);
        var cell = new Cell(8, 2, CellKind.Number, "", IsFormula: true, IsFormulaWithoutValue: true);
        var reading = NumberNormaliser.Read(cell, column, NumberLocale.Unknown);
        Assert.Null(reading.ValueMilli);
        Assert.Contains("công thức", reading.Problem, StringComparison.Ordinal);
        Assert.Equal(ParseFlag.Computed, NumberNormaliser.Read(new Cell(8, 2, CellKind.Number, "3", IsFormula: true, IsComputed: true), column, NumberLocale.Unknown).Flag);
    }

    [Fact]
    public void Any_number_written_by_the_grammar_reads_back()
    {
        var marks = Gen.OneOf(("", ","), (".", ","), (" ", ","), ("\u00A0", ","), (",", "."), ("", "."));
        var suffixes = Gen.OneOf("", " ", " vụ", "vụ", "\u00A0vụ việc");
        Gen.Select(Gen.Long[-9_999_999_999, 9_999_999_999], Gen.Int[0, 3], marks, suffixes).Sample((digits, decimals, mark, suffix) =>
        {
            var scale = (long)Math.Pow(10, decimals);
            var text = Written(digits, decimals, mark.Item1, mark.Item2) + suffix;
            var locale = mark.Item2 == "," ? NumberLocale.Vietnamese : NumberLocale.English;
            var reading = NumberNormaliser.Read(text, CellKind.Text, TypeOf(decimals), decimals, locale, "vụ");
            Assert.Equal(new NumberReading(digits * (1000 / scale), ParseFlag.TypedText, null), reading);
        });
    }

    [Theory, InlineData("vi-VN"), InlineData("it-IT"), InlineData("ar-SA")]
    public void Reads_the_same_under_any_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            foreach (var row in Readable)
                Assert.Equal(row.Data.Item4, ReadText(row.Data.Item1, row.Data.Item2, row.Data.Item3).ValueMilli);
            Assert.Equal(12_500, ReadNumber("12.5", 1).ValueMilli);
            Assert.Contains("Thấy 12,5;", ReadNumber("12.5", 0).Problem, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Written(long digits, int decimals, string group, string mark)
    {
        var text = Math.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = text[..^decimals];
        for (var at = whole.Length - 3; at > 0 && group.Length > 0; at -= 3)
            whole = whole.Insert(at, group);
        return (digits < 0 ? "-" : "") + whole + (decimals == 0 ? "" : mark + text[^decimals..]);
    }

    private static NumberReading ReadText(string text, int decimals, char mark) => NumberNormaliser.Read(
        text, CellKind.Text, TypeOf(decimals), decimals, mark == '?' ? NumberLocale.Unknown : new NumberLocale(mark));

    private static NumberReading ReadNumber(string stored, int decimals) =>
        NumberNormaliser.Read(stored, CellKind.Number, TypeOf(decimals), decimals, NumberLocale.Unknown);

    private static ColumnType TypeOf(int decimals) => decimals == 0 ? ColumnType.Integer : ColumnType.Decimal;
}
