using DanVan.Ingest.Lists;
using DanVan.Ingest.Rules;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Recognition;

/// <summary>A form of the catalog with all that is worked out once: keys of headers, compiled rules, measure codes.</summary>
internal sealed class KnownForm
{
    /// <summary>What the column of units is headed in files that do not keep to the print.</summary>
    public static readonly string[] CommonUnitHeaders =
        ["don vi", "ten don vi", "don vi bao cao", "co quan don vi", "ten co quan don vi", "dia phuong", "linh vuc"];

    private readonly Dictionary<string, int> indexOfCode = new(StringComparer.OrdinalIgnoreCase);

    public KnownForm(FormDefinition definition, ProvinceCatalog catalog)
    {
        Definition = definition;
        Calendar = catalog.CalendarOf(definition);
        Columns = [.. definition.Columns];
        HeaderKeys = [.. Columns.Select(c => c.Header.Select(Folding.Key).ToArray())];
        PathKeys = [.. HeaderKeys.Select(k => string.Join(' ', k))];
        MeasureCodes = [.. Columns.Select(c => $"{definition.Key}/{c.Code}")];
        UnitHeaderKey = Folding.Key(definition.UnitHeader);
        CodeRowLabelKey = Folding.Key(definition.CodeRowLabel);
        OtherRowKeys = definition.OtherRows.Select(Folding.Key).ToHashSet(StringComparer.Ordinal);
        CodeKey = Folding.Key(definition.Code);
        for (var i = 0; i < Columns.Length; i++)
            indexOfCode.TryAdd(Columns[i].Code, i);
        Codes = [.. Columns.Select(c => c.Code)];
        Rules = [.. definition.Rules.Select(r => new CompiledRule(r, IndexOf))];
        PrintedTexts = definition.Rules.Where(r => r.IsPrinted).Select(r => r.Expression.Text).ToHashSet(StringComparer.Ordinal);
        Scores = catalog.ScoredBy(definition);
        Lines = definition.Shape == FormShape.KeyValues ? new LineNames(Columns) : null;
        List = definition.IsList ? new KnownList(definition) : null;
        SameCode = [.. catalog.Forms.Where(f => f.Code == definition.Code && f.Key != definition.Key).Select(f => (f, catalog.CalendarOf(f)))];
        Fields = definition.Breakdown is null ? null : new FieldNames(catalog.Breakdowns.Where(b => b.Breakdown == definition.Breakdown));
    }

    public FormDefinition Definition { get; }

    /// <summary>Whether a row of the table is a unit, so that rows say whose return it is.</summary>
    public bool IsUnitRows => Definition.Shape == FormShape.UnitRows;

    /// <summary>Whether every row names a unit, its own or an entry's.</summary>
    public bool HasUnitInRow => IsUnitRows || List is not null;

    /// <summary>Whether a sheet may do without a column: remarks, and of a list what need not be filled in.</summary>
    public bool MayLack(int column) => List is null ? Columns[column].Type == ColumnType.Text : !Columns[column].Required;

    public string ColumnWord => Definition.ColumnWord;

    public Calendar Calendar { get; }

    public FormColumn[] Columns { get; }

    public string[] Codes { get; }

    /// <summary>Per column, the folded levels of its header.</summary>
    public string[][] HeaderKeys { get; }

    /// <summary>Per column, all levels as one key.</summary>
    public string[] PathKeys { get; }

    /// <summary>Per column, form key and code.</summary>
    public string[] MeasureCodes { get; }

    public string UnitHeaderKey { get; }

    public string CodeRowLabelKey { get; }

    public string CodeKey { get; }

    /// <summary>Folded labels of rows that are no figures of the form.</summary>
    public IReadOnlySet<string> OtherRowKeys { get; }

    public IReadOnlyList<CompiledRule> Rules { get; }

    /// <summary>The equations of the column-code row, letter for letter.</summary>
    public IReadOnlySet<string> PrintedTexts { get; }

    /// <summary>Names of the rows where they are fields of administration; null where they are units.</summary>
    public FieldNames? Fields { get; }

    /// <summary>The criteria that the rows are, where the form brings scores; else null.</summary>
    public CriteriaSet? Scores { get; }

    /// <summary>Texts of the lines where measures stand below each other; null for every other form.</summary>
    public LineNames? Lines { get; }

    /// <summary>Choices and key of a list; null for every other form.</summary>
    public KnownList? List { get; }

    /// <summary>Forms to which other circulars give the same code, each with its calendar.</summary>
    public IReadOnlyList<(FormDefinition Form, Calendar Calendar)> SameCode { get; }

    /// <summary>Position of a printed code, or −1.</summary>
    public int IndexOf(string code) => indexOfCode.GetValueOrDefault(code, -1);

    /// <summary>"biểu 01/TCD (Tiếp công dân)".</summary>
    public string Name => $"biểu {Definition.Code} ({Definition.ShortTitle})";
}
