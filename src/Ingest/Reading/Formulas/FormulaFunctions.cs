namespace DanVan.Ingest.Reading.Formulas;

/// <summary>
/// The functions that totals and checks of a return are written with. Any other makes its formula unknown, which a
/// person is then asked about: better than a guess.
/// </summary>
internal static class FormulaFunctions
{
    /// <param name="arguments">Each argument as the values it stands for: one, or the non-blank cells of a range.</param>
    public static FormulaValue Call(string name, IReadOnlyList<FormulaArgument> arguments) => name.ToUpperInvariant() switch
    {
        "SUM" => Fold(arguments, numbers => numbers.Sum()),
        "PRODUCT" => Fold(arguments, numbers => numbers.Aggregate(1m, (a, b) => a * b)),
        "MAX" => Fold(arguments, numbers => numbers.DefaultIfEmpty().Max()),
        "MIN" => Fold(arguments, numbers => numbers.DefaultIfEmpty().Min()),
        "COUNT" => Fold(arguments, numbers => numbers.Count),
        "AVERAGE" => Fold(arguments, numbers => numbers.Count == 0 ? null : numbers.Sum() / numbers.Count),
        "ABS" => Map(arguments, Math.Abs),
        "INT" => Map(arguments, decimal.Floor),
        "ROUND" => Round(arguments),
        "IF" => If(arguments),
        "IFERROR" => arguments is [var value, var instead] ? (value.Single().Kind == FormulaValue.Is.Error ? instead : value).Single() : FormulaValue.Unknown,
        "AND" => Logic(arguments, all: true),
        "OR" => Logic(arguments, all: false),
        _ => FormulaValue.Unknown,
    };

    private static FormulaValue Fold(IReadOnlyList<FormulaArgument> arguments, Func<List<decimal>, decimal?> fold)
    {
        var numbers = new List<decimal>();
        foreach (var argument in arguments)
        {
            foreach (var value in argument.Values)
            {
                // Text and truth values count where they are written into the formula, not where a range meets them.
                var number = argument.IsReference ? value : value.AsNumber();
                if (number.IsStop)
                    return number;
                if (number.Kind == FormulaValue.Is.Number)
                    numbers.Add(number.Number);
            }
        }
        return fold(numbers) is { } result ? FormulaValue.Of(result) : FormulaValue.Error("#DIV/0!");
    }

    private static FormulaValue Map(IReadOnlyList<FormulaArgument> arguments, Func<decimal, decimal> map) =>
        arguments is not [var only] ? FormulaValue.Unknown
        : only.Single().AsNumber() is { IsStop: false } value ? FormulaValue.Of(map(value.Number)) : only.Single().AsNumber();

    private static FormulaValue Round(IReadOnlyList<FormulaArgument> arguments)
    {
        if (arguments is not [var number, var digits])
            return FormulaValue.Unknown;
        var value = number.Single().AsNumber();
        var places = digits.Single().AsNumber();
        if (value.IsStop || places.IsStop)
            return value.IsStop ? value : places;
        return places.Number is >= 0 and <= 15
            ? FormulaValue.Of(Math.Round(value.Number, (int)places.Number, MidpointRounding.AwayFromZero)) : FormulaValue.Unknown;
    }

    private static FormulaValue If(IReadOnlyList<FormulaArgument> arguments)
    {
        if (arguments.Count is < 2 or > 3)
            return FormulaValue.Unknown;
        var condition = arguments[0].Single().AsNumber();
        if (condition.IsStop)
            return condition;
        if (condition.Number != 0)
            return arguments[1].Single();
        return arguments.Count == 3 ? arguments[2].Single() : FormulaValue.Of(false);
    }

    private static FormulaValue Logic(IReadOnlyList<FormulaArgument> arguments, bool all)
    {
        var result = all;
        foreach (var argument in arguments)
        {
            var value = argument.Single().AsNumber();
            if (value.IsStop)
                return value;
            result = all ? result && value.Number != 0 : result || value.Number != 0;
        }
        return FormulaValue.Of(result);
    }
}

/// <summary>What one argument of a function stands for.</summary>
internal sealed record FormulaArgument(IReadOnlyList<FormulaValue> Values, bool IsReference, bool IsRange)
{
    /// <summary>The argument where one value is meant.</summary>
    public FormulaValue Single() => IsRange ? FormulaValue.Unknown : Values.Count == 0 ? FormulaValue.Blank : Values[0];
}
