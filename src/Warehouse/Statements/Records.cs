using System.Linq.Expressions;
using System.Reflection;

namespace DanVan.Warehouse.Statements;

/// <summary>
/// Rows to records by column name. SQLite gives an expression no type, so a mapper that asks the first row for its
/// types fails on the first null; here the record's constructor says what is wanted.
/// </summary>
/// <typeparam name="T">
/// A record, each constructor parameter of which takes the column of its name (<c>UnitCode</c> that of <c>unit_code</c> or
/// <c>UnitCode</c>); or <c>long</c>, <c>long?</c>, <c>string</c> for the first column.
/// </typeparam>
internal static class Records<T>
{
    private static readonly ParameterInfo[]? Wanted = IsPlain(typeof(T))
        ? null
        : typeof(T).GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters();

    private static readonly Func<Statement, int[], T> Make = Compile();

    /// <summary>The row at which the statement stands.</summary>
    /// <exception cref="ColumnMissing">The query gives no column for a parameter, or a null where the record admits none.</exception>
    public static T Read(Statement statement)
    {
        if (statement.Shape.Asked != typeof(T))
            statement.Shape = (typeof(T), OrdinalsOf(statement));
        return Make(statement, statement.Shape.Ordinals);
    }

    private static bool IsPlain(Type type) => type == typeof(string) || type == typeof(long) || type == typeof(long?);

    private static int[] OrdinalsOf(Statement statement)
    {
        if (Wanted is null)
            return [0];
        var columns = statement.Columns.Index().ToDictionary(c => c.Item.Replace("_", "", StringComparison.Ordinal), c => c.Index, StringComparer.OrdinalIgnoreCase);
        return [.. Wanted.Select(p => columns.TryGetValue(p.Name!, out var ordinal) ? ordinal : throw new ColumnMissing(typeof(T).Name, p.Name!))];
    }

    private static Func<Statement, int[], T> Compile()
    {
        var statement = Expression.Parameter(typeof(Statement));
        var ordinals = Expression.Parameter(typeof(int[]));
        var made = Wanted is null
            ? Value(statement, ordinals, 0, typeof(T), typeof(T).Name)
            : Expression.New(
                (ConstructorInfo)Wanted[0].Member, Wanted.Select((p, i) => Value(statement, ordinals, i, p.ParameterType, p.Name!)));
        return Expression.Lambda<Func<Statement, int[], T>>(made, statement, ordinals).Compile();
    }

    private static Expression Value(Expression statement, Expression ordinals, int index, Type type, string name)
    {
        var ordinal = Expression.ArrayIndex(ordinals, Expression.Constant(index));
        var get = type == typeof(string) ? nameof(Statement.Text) : nameof(Statement.Long);
        var value = Expression.Convert(Expression.Call(statement, get, null, ordinal), type);
        // A null where the record admits none is a fault of the query and must not pass as zero.
        Expression none = type == typeof(string) || Nullable.GetUnderlyingType(type) is not null
            ? Expression.Default(type)
            : Expression.Throw(
                Expression.New(typeof(ColumnMissing).GetConstructors()[0], Expression.Constant(typeof(T).Name), Expression.Constant(name)), type);
        return Expression.Condition(Expression.Call(statement, nameof(Statement.IsNull), null, ordinal), none, value);
    }
}

/// <summary>A query does not give what its record asks for.</summary>
public sealed class ColumnMissing(string record, string column)
    : Exception($"The query for '{record}' gives no column '{column}', or gives it without a value.");
