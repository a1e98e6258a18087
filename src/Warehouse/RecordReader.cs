using System.Data.Common;
using System.Linq.Expressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// Rows to records by column name. SQLite gives an expression no type, so a mapper that asks the first row for its
/// types fails on the first null; here the record's constructor says what is wanted.
/// </summary>
internal static class RecordReader
{
    /// <summary>Every row of a query as a record; each constructor parameter takes the column of its name: <c>UnitCode</c> that of <c>unit_code</c> or <c>UnitCode</c>.</summary>
    /// <exception cref="ColumnMissing">The query gives no column for a parameter.</exception>
    public static List<T> Read<T>(this SqliteConnection connection, string sql, object? parameters = null, SqliteTransaction? transaction = null)
    {
        using var reader = (DbDataReader)connection.ExecuteReader(sql, parameters, transaction);
        var rows = new List<T>();
        if (!reader.HasRows)
            return rows;
        var ordinals = Shape<T>.Ordinals(reader);
        while (reader.Read())
            rows.Add(Shape<T>.Make(reader, ordinals));
        return rows;
    }

    /// <summary>The only row as a record, or null.</summary>
    public static T? ReadOne<T>(this SqliteConnection connection, string sql, object? parameters = null, SqliteTransaction? transaction = null)
        where T : class => connection.Read<T>(sql, parameters, transaction).SingleOrDefault();

    private static class Shape<T>
    {
        private static readonly System.Reflection.ConstructorInfo Constructor =
            typeof(T).GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();

        public static readonly Func<DbDataReader, int[], T> Make = Compile();

        public static int[] Ordinals(DbDataReader reader)
        {
            var columns = Enumerable.Range(0, reader.FieldCount).ToDictionary(i => reader.GetName(i).Replace("_", "", StringComparison.Ordinal), i => i, StringComparer.OrdinalIgnoreCase);
            return [.. Constructor.GetParameters().Select(p =>
                columns.TryGetValue(p.Name!, out var ordinal) ? ordinal : throw new ColumnMissing(typeof(T).Name, p.Name!))];
        }

        private static Func<DbDataReader, int[], T> Compile()
        {
            var reader = Expression.Parameter(typeof(DbDataReader));
            var ordinals = Expression.Parameter(typeof(int[]));
            var arguments = Constructor.GetParameters().Select((p, i) =>
            {
                var ordinal = Expression.ArrayIndex(ordinals, Expression.Constant(i));
                var wanted = Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType;
                var get = wanted == typeof(string) ? nameof(DbDataReader.GetString) : nameof(DbDataReader.GetInt64);
                Expression value = Expression.Convert(Expression.Call(reader, get, null, ordinal), p.ParameterType);
                // A null where the record admits none is a fault of the query and must not pass as zero.
                if (wanted == p.ParameterType && wanted != typeof(string))
                    return value;
                return Expression.Condition(
                    Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, ordinal),
                    Expression.Default(p.ParameterType), value);
            });
            return Expression.Lambda<Func<DbDataReader, int[], T>>(Expression.New(Constructor, arguments), reader, ordinals).Compile();
        }
    }
}

/// <summary>A query does not give what its record asks for.</summary>
public sealed class ColumnMissing(string record, string column)
    : Exception($"The query for '{record}' gives no column '{column}'.");
