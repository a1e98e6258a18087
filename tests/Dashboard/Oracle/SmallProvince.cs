using DanVan.Dashboard;
using DanVan.Dashboard.Demo;
using DanVan.Tests.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Oracle;

/// <summary>
/// The invented province of <c>tests/Cases/oracle</c> from 2023 to 2026, in a data folder that the tests share: its offices' files
/// received and read, some of them never sent, so that much is missing and much has to follow from other periods.
/// </summary>
public sealed class SmallProvince : IDisposable
{
    public const int FirstYear = 2023, LastYear = 2026;

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;

    private readonly Lazy<IReadOnlyList<StoredCell>> _cells;
    private readonly Lazy<Recomputed> _byHand;

    public SmallProvince()
    {
        _cells = new(() => StoredCell.Of(Workspace!));
        _byHand = new(() => new Recomputed(Workspace!.Catalog, Units, Cells.Select(c => (c.Period, c.Unit, c.Measure, (long)(c.Standing * 1000)))));
        var catalog = Path.Combine(_folder, "catalog");
        Copy(Repository.Catalog, catalog);
        Copy(Path.Combine(Repository.Root, "tests", "Cases", "oracle", "units"), Path.Combine(catalog, "units"));
        var setting = Path.Combine(catalog, "setting.yaml");
        File.WriteAllText(setting, File.ReadAllText(setting).Replace("province_unit: \"62\"", "province_unit: T", StringComparison.Ordinal));
        var years = new DemoYears(FirstYear, LastYear);
        Workspace = Workspace.Open(Path.Combine(_folder, "data"), catalog, new DemoClock(years));
        // Read by two at once, as the jobs do.
        Parallel.ForEach(new DemoWriter(Workspace.Catalog, seed: 3082, years).Files().Where(IsSent), new ParallelOptions { MaxDegreeOfParallelism = 2 }, file =>
        {
            using var content = new MemoryStream(file.Content());
            var delivery = Workspace.Inbox.Receive(content, file.FileName, "drop", file.ArrivesAt).Delivery!;
            if (delivery.State == "waiting")
                Workspace.Intake.Process(delivery.DeliveryId);
        });
        // By order of the operator: a figure in use everywhere, and a year that is less than its nine months.
        Correct("TTCP-2024/01-TCD/1", "2024-6T", "SNV", 7_777);
        Correct("TTCP-2024/01-TCD/1", "2024-N", "C12", 1);
    }

    public Workspace Workspace { get; }

    /// <summary>Every figure of a leaf as its text stands in the stored workbooks.</summary>
    public IReadOnlyList<StoredCell> Cells => _cells.Value;

    /// <summary>Units and what became of them.</summary>
    internal UnitsInTime Units => new(Workspace.Catalog.UnitVersions, Workspace.Catalog.Successions);

    /// <summary>Every figure once more.</summary>
    internal Recomputed ByHand => _byHand.Value;

    // Whole periods that nobody sent, at least one of each kind, and here and there a sender that did not.
    private static bool IsSent(DemoFile file) => file.Returns.All(r => (r.Form.Split('/')[0], r.Period, r.Sender) switch
    {
        ("TTCP-2021", "2023-6T" or "2023-Q3" or "2023-N", _) => false,
        ("TTCP-2024", "2024-Q2" or "2024-Q4" or "2025-9T", _) => false,
        ("VPCP-2020", "2024-N" or "2025-Q2", _) => false,
        ("SNV-2021", "2024-6T" or "2025-6T", _) => false,
        ("DV-2021", "2024-6T", _) => false,
        (_, "2023-Q2", "D1") or (_, "2024-9T", "D2") or (_, "2025-Q3", "X3") or (_, "2025-N", "U.SNV") => false,
        _ => true,
    });

    private void Correct(string measure, string period, string unit, decimal value) => Assert.Null(Workspace.Corrections.Make(
        new(measure, period, unit, null, value, "Đơn vị báo sót", "Ban Dân vận", "12/CV-BDV", new DateOnly(2026, 7, 1), "Người nhập"), DateTimeOffset.UnixEpoch).Refusal);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    public void Dispose()
    {
        Workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
