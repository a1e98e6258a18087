using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages;

/// <summary>The cells behind a figure, file by file and numbered, and what they add up to.</summary>
public sealed class FigureProof
{
    /// <summary>Cells shown on one page.</summary>
    public const int PageSize = 50;

    /// <param name="withBlanks">Whether blank cells that add nothing are listed too; they are always counted.</param>
    public FigureProof(IReadOnlyList<TracedCell> cells, FigureSubject subject, bool withBlanks)
    {
        Total = cells.Count;
        Blanks = cells.Count(IsBlank);
        WithBlanks = withBlanks || Blanks == Total;
        Files = cells.Select(c => c.Sha256).Distinct().Count();
        Cells = [.. cells.Where(c => WithBlanks || !IsBlank(c)).GroupBy(c => c.DeliveryId).SelectMany(g => g).Select((c, i) => new ProofCell(i + 1, c))];
        Terms = subject.Indicator is { } indicator
            ? [.. Of("numerator", indicator.Numerator, cells), .. Of("denominator", indicator.Denominator, cells)]
            : [new("numerator", subject.Key, 1, TermKind.Value, Sum(cells), cells.Count)];
        NumeratorMilli = Sum(cells.Where(c => c.Role == "numerator"));
        DenominatorMilli = Sum(cells.Where(c => c.Role == "denominator"));
    }

    /// <summary>The cells listed.</summary>
    public IReadOnlyList<ProofCell> Cells { get; }

    /// <summary>All cells of the figure, listed or not.</summary>
    public int Total { get; }

    /// <summary>Blank cells that stand for nil.</summary>
    public int Blanks { get; }

    public bool WithBlanks { get; }

    /// <summary>The columns of the formula, each with the sum of its cells.</summary>
    public IReadOnlyList<ProofTerm> Terms { get; }

    public long NumeratorMilli { get; }

    public long DenominatorMilli { get; }

    public int Files { get; }

    public int Pages => Math.Max(1, (Cells.Count + PageSize - 1) / PageSize);

    public static int PageOf(int number) => (number - 1) / PageSize + 1;

    public IReadOnlyList<ProofCell> Page(int page) => [.. Cells.Skip((page - 1) * PageSize).Take(PageSize)];

    /// <summary>The other cells of the figure on the same sheet, for the drawing.</summary>
    public IEnumerable<string> BesideOf(ProofCell chosen) => Cells
        .Where(c => c != chosen && c.Cell.Sha256 == chosen.Cell.Sha256 && c.Cell.Sheet == chosen.Cell.Sheet)
        .Select(c => c.Cell.Cell);

    /// <summary>The signed sum of what cells contribute, in whole thousandths.</summary>
    public static long Sum(IEnumerable<TracedCell> cells) => cells.Sum(c => c.Sign * c.ValueMilli);

    private static bool IsBlank(TracedCell cell) => cell.ParseFlag == "blank" && cell.ValueMilli == 0;

    private static IEnumerable<ProofTerm> Of(string role, IReadOnlyList<IndicatorTerm> terms, IReadOnlyList<TracedCell> cells) =>
        terms.Select(t =>
        {
            var own = cells.Where(c => c.Role == role && c.MeasureCode == t.Measure && c.Sign == t.Sign).ToList();
            return new ProofTerm(role, t.Measure, t.Sign, t.Kind, Sum(own), own.Count);
        });
}

/// <param name="Number">Counted from 1 over all cells of the figure; the page's address names a cell by it.</param>
public sealed record ProofCell(int Number, TracedCell Cell);

/// <param name="SumMilli">With the sign already applied.</param>
public sealed record ProofTerm(string Role, string Measure, int Sign, TermKind Kind, long SumMilli, int Count);
