using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Queries;

/// <summary>Figures as they would be, asked within a transaction that is never committed; units as reported, nothing derived.</summary>
public sealed class FiguresInDoubt
{
    private readonly SqliteConnection connection;

    internal FiguresInDoubt(SqliteConnection connection) => this.connection = connection;

    /// <inheritdoc cref="Figures.One"/>
    public Figure? One(string figure, string period, string unit) => Ask(figure, period, unit, null).SingleOrDefault();

    /// <inheritdoc cref="Figures.AcrossLevel"/>
    public IReadOnlyList<Figure> AcrossLevel(string figure, string period, string level) => Ask(figure, period, null, level);

    /// <inheritdoc cref="Figures.Missing"/>
    public IReadOnlyList<MissingLeaves> Missing(string figure, string period, string level) => connection.Read<MissingLeaves>(
        Sql.Query("missing_leaves"), new { Figure = figure, Period = period, Level = level, Parent = (string?)null, Structure = (long?)null });

    private List<Figure> Ask(string figure, string period, string? unit, string? level) => connection.Read<Figure>(
        Sql.Query("figures"),
        new { Structure = (long?)null, Figure = figure, Unit = unit, Level = level, Parent = (string?)null, Period = period, Kind = (string?)null, LastPeriod = (string?)null });
}
