using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace DanVan.Warehouse.Statements;

/// <summary>
/// Binds the properties of an object to the parameters of their names: <c>Sender</c> to <c>@Sender</c>. What a statement
/// does not name is passed over; what it names must be there.
/// </summary>
internal static class Parameters
{
    private static readonly ConcurrentDictionary<(string Names, Type Type), Action<Statement, object>> Binders = [];

    /// <exception cref="ParameterMissing">The object has no property for a parameter, or one of a type that SQL has not.</exception>
    public static void Bind(Statement statement, object? values)
    {
        if (statement.Parameters.Count == 0)
            return;
        if (values is null)
            throw new ParameterMissing(statement.Parameters[0], "nothing");
        var type = values.GetType();
        if (statement.Binder.Given != type)
            statement.Binder = (type, Binders.GetOrAdd((string.Join(',', statement.Parameters), type), static key => Compile(key.Names.Split(','), key.Type)));
        statement.Binder.Bind!(statement, values);
    }

    private static Action<Statement, object> Compile(string[] names, Type type)
    {
        var statement = Expression.Parameter(typeof(Statement));
        var row = Expression.Parameter(typeof(object));
        var typed = Expression.Variable(type);
        var binds = names.Select((name, i) =>
        {
            var property = type.GetProperty(name[1..], BindingFlags.Public | BindingFlags.Instance) ?? throw new ParameterMissing(name, type.Name);
            var (value, sqlType) = Convert(Expression.Property(typed, property), name);
            return (Expression)Expression.Call(
                statement, typeof(Statement).GetMethod(nameof(Statement.Bind), [typeof(int), sqlType])!, Expression.Constant(i + 1), value);
        });
        return Expression.Lambda<Action<Statement, object>>(
            Expression.Block([typed], binds.Prepend(Expression.Assign(typed, Expression.Convert(row, type)))), statement, row).Compile();
    }

    private static (Expression Value, Type SqlType) Convert(MemberExpression value, string name)
    {
        var given = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (given == typeof(string))
            return (value, typeof(string));
        if (given == typeof(bool) && given == value.Type)
            return (Expression.Condition(value, Expression.Constant(1L), Expression.Constant(0L)), typeof(long));
        if (given != typeof(long) && given != typeof(int))
            throw new ParameterMissing(name, $"{value.Member.DeclaringType!.Name} as {value.Type.Name}");
        var wanted = given == value.Type ? typeof(long) : typeof(long?);
        return (Expression.Convert(value, wanted), wanted);
    }
}

/// <summary>A statement names a parameter that its caller does not give, or gives as something that is neither text nor a whole number.</summary>
public sealed class ParameterMissing(string parameter, string given) : Exception($"The parameter '{parameter}' is not in {given}.");
