using System.Globalization;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>The template of a list, filled with random entries by the test's own hand; where is read from its printed column codes.</summary>
internal sealed class FilledList
{
    private const string Sender = "615";

    private readonly byte[] template;
    private readonly Delivery delivery;
    private readonly string sheet;
    private readonly int codeRow;
    private readonly Dictionary<string, int> columnOf = [];
    private readonly Dictionary<(string Sheet, string Cell), decimal> figures = [];

    public FilledList(string key, int seed, int entries)
    {
        var catalog = ReturnCase.Catalog;
        Form = catalog.Form(key)!;
        var period = catalog.CalendarOf(Form).Find(PeriodCode.Parse("2021-6T"))!;
        delivery = ReturnCase.Delivery();
        using var file = new MemoryStream();
        TemplateWriter.Write(Form, catalog.Unit(Sender)!, period, catalog, file);
        template = file.ToArray();
        var printed = WorkbookReader.Read(template).Workbook!.Sheets[0];
        sheet = printed.Name;
        var first = printed.Cells.Single(c => c.RawText == $"({Form.Columns[0].Code})");
        codeRow = first.Row;
        foreach (var column in Form.Columns)
            columnOf.Add(column.Code, printed.Cells.Single(c => c.Row == codeRow && c.RawText == $"({column.Code})").Column);
        var random = new Random(seed);
        for (var i = 0; i < entries; i++)
            Fill(i, random, catalog);
    }

    public FormDefinition Form { get; }

    public Dictionary<(string Sheet, string Cell), string> Texts { get; } = [];

    /// <summary>"unit sheet cell column meaning", in the order of the file.</summary>
    public List<string> Expected { get; } = [];

    public (string Sheet, string Cell) CellOf(int entry, string column) => (sheet, CellAddress.ToA1(codeRow + 1 + entry, columnOf[column]));

    /// <summary>The template as it is filled by now.</summary>
    public byte[] Bytes => DirectFill.Write(template, figures, Texts);

    public SubmissionOutcome Run()
    {
        var open = DirectFill.OpenCells(template).ToHashSet();
        Assert.All(figures.Keys.Concat(Texts.Keys), cell => Assert.Contains(cell, open));
        var workbook = WorkbookReader.Read(Bytes).Workbook!;
        return Assert.Single(ReturnCase.Pipeline.Run(delivery, workbook));
    }

    private void Fill(int entry, Random random, ProvinceCatalog catalog)
    {
        var units = catalog.Units.Where(u => u.ParentCode == Sender && Form.Rows.Contains(u.Level)).ToList();
        var unit = units[random.Next(units.Count)];
        foreach (var column in Form.Columns)
        {
            if (!column.Required && random.Next(3) == 0)
                continue;
            var cell = CellOf(entry, column.Code);
            Expected.Add($"{unit.Code} {cell.Sheet} {cell.Cell} {column.Code} {Type(cell, column, unit, random, catalog)}");
        }
    }

    /// <returns>What the cell means.</returns>
    private string Type((string Sheet, string Cell) cell, FormColumn column, OrgUnit unit, Random random, ProvinceCatalog catalog)
    {
        switch (column.Type)
        {
            case ColumnType.Choice:
                var choice = column.Choices[random.Next(column.Choices.Count)];
                Texts[cell] = choice.Aliases.Prepend(choice.Name).ElementAt(random.Next(choice.Aliases.Count + 1));
                return choice.Code;
            case ColumnType.Year or ColumnType.Integer:
                figures[cell] = random.Next(2015, 2022);
                return figures[cell].ToString(CultureInfo.InvariantCulture);
            case ColumnType.Date:
                var day = new DateOnly(2020, 12, 15).AddDays(random.Next(180));
                figures[cell] = day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case ColumnType.Unit:
                Texts[cell] = unit.Name;
                return unit.Code;
            case ColumnType.Place:
                var places = catalog.Units.Where(u => column.Levels.Contains(u.Level) && (u.ParentCode == Sender || u.Code == Sender)).ToList();
                var place = places[random.Next(places.Count)];
                Texts[cell] = place.Name;
                return place.Code;
            default:
                return Texts[cell] = $"Nội dung số {random.Next(1_000_000_000)} “ngoặc” & <dấu>";
        }
    }
}
