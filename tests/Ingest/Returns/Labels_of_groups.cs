using DanVan.Ingest.Rows;
using DanVan.Ingest.Units;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>Labels that name a group of units, and those that name one.</summary>
public sealed class Labels_of_groups
{
    [Theory]
    [InlineData("Tổng", true, null)]
    [InlineData("Cộng", true, null)]
    [InlineData("TỔNG CỘNG", true, null)]
    [InlineData("Tổng số:", true, null)]
    [InlineData("TỔNG (I+II)", true, null)]
    [InlineData("Tổng cộng (A+B)", true, null)]
    [InlineData("Toàn tỉnh", true, "province")]
    [InlineData("Cộng I", false, null)]
    [InlineData("UBND Cấp Tỉnh", false, "province")]
    [InlineData("Cấp Sở, Ngành", false, "department")]
    [InlineData("Sở, ban, ngành", false, "department")]
    [InlineData("UBND Cấp Huyện", false, "district")]
    [InlineData("Huyện, thị xã, thành phố", false, "district")]
    [InlineData("UBND Cấp Xã", false, "commune")]
    [InlineData("Xã, phường, thị trấn", false, "commune")]
    [InlineData("III. Cấp xã", false, "commune")]
    [InlineData("Các phòng, ban chuyên môn", false, "section")]
    public void Are_read(string label, bool isWhole, string? level)
    {
        var group = GroupLabel.Read(Folding.Key(LabelText.WithoutNumbering(label)));
        Assert.Equal((isWhole, level), (group!.IsWhole, group.Level));
    }

    [Theory]
    [InlineData("Xã Đắk Mar")]
    [InlineData("Sở Nội vụ")]
    [InlineData("Thanh tra tỉnh")]
    [InlineData("Phòng Nội vụ")]
    [InlineData("Ban Dân tộc")]
    [InlineData("Toàn huyện Đắk Hà")]
    [InlineData("12")]
    [InlineData("")]
    public void Are_no_names_of_units(string label) => Assert.Null(GroupLabel.Read(Folding.Key(label)));

    [Fact]
    public void Never_are_the_name_of_a_unit_that_reports()
    {
        foreach (var unit in ReturnCase.Catalog.Units)
            Assert.Null(GroupLabel.Read(Folding.Key(unit.Name)));
    }

    [Theory]
    [InlineData("1. Xã A", "Xã A")]
    [InlineData("I/ Xã A", "Xã A")]
    [InlineData("- Xã A", "Xã A")]
    [InlineData("1.1) Xã A", "Xã A")]
    [InlineData("a) Xã A", "Xã A")]
    [InlineData("A. Cấp tỉnh", "Cấp tỉnh")]
    [InlineData("12 Xã A", "Xã A")]
    [InlineData("Xã A", "Xã A")]
    [InlineData("Đắk Mar", "Đắk Mar")]
    [InlineData("Ia Chim", "Ia Chim")]
    [InlineData("1.", "1.")]
    public void Lose_their_numbering(string label, string bare) => Assert.Equal(bare, LabelText.WithoutNumbering(label));

    [Theory]
    [InlineData("30. Ghi chú:", true)]
    [InlineData("Ghi chú", true)]
    [InlineData("NGƯỜI LẬP BIỂU", true)]
    [InlineData("Nơi nhận:", true)]
    [InlineData("TM. ỦY BAN NHÂN DÂN", true)]
    [InlineData("Kon Tum, ngày 16 tháng 6 năm 2021", true)]
    [InlineData("Xã Đắk Mar", false)]
    [InlineData("Tổng", false)]
    public void Notes_and_signatures_are_no_rows(string label, bool isNote) => Assert.Equal(isNote, NoteLabel.Is(Folding.Key(label)));
}
