using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DanVan.Warehouse.Catalog.Reading;

internal abstract record YamlNode(int Line);

internal sealed record YamlText(int Line, string Value, bool IsQuoted) : YamlNode(Line)
{
    /// <summary>Nothing written, or one of YAML's words for nothing.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Value) || (!IsQuoted && Value is "~" or "null");
}

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

internal sealed record YamlPairs(int Line, IReadOnlyList<(YamlText Key, YamlNode Value)> Pairs) : YamlNode(Line);

/// <summary>
/// Parses YAML to lines, texts, lists and pairs. Built on parser events rather than on the library's document model,
/// which stops at the first doubled key.
/// </summary>
internal sealed class YamlTree
{
    private readonly string file;
    private readonly FaultList faults;
    private readonly Scanner scanner;
    private readonly Parser parser;
    private int line = 1;

    private YamlTree(string file, string text, FaultList faults)
    {
        (this.file, this.faults, scanner) = (file, faults, new Scanner(new StringReader(text)));
        parser = new Parser(scanner);
    }

    /// <summary>The root of the file's one document, or null with a fault.</summary>
    public static YamlNode? Parse(string file, string text, FaultList faults)
    {
        var tree = new YamlTree(file, text, faults);
        try
        {
            return tree.Document();
        }
        catch (YamlException e)
        {
            faults.Add(new(file, Math.Max(1, (int)e.Start.Line)), $"is not YAML: {e.Message}");
        }
        // What the scanner throws for a key inside an open bracket, among others.
        catch (InvalidOperationException)
        {
            faults.Add(new(file, (int)tree.scanner.CurrentPosition.Line), "is not YAML: a bracket or brace that was opened before is not closed");
        }
        return null;
    }

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            faults.Add(new(file, 1), "is empty");
            return null;
        }
        var root = Node();
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            faults.Add(new(file, (int)second.Start.Line), "a second YAML document begins; a catalog file has one");
        return root;
    }

    private YamlNode Node()
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            faults.Add(new(file, LineOf(alias)), "an alias (*) stands here; catalog files say everything in place");
            return new YamlText(line, "", IsQuoted: false);
        }
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlText(LineOf(scalar), scalar.Value, scalar.Style is not ScalarStyle.Plain);
        if (parser.TryConsume<SequenceStart>(out var list))
            return new YamlList(LineOf(list), [.. Until<SequenceEnd, YamlNode>(Node)]);
        return new YamlPairs(LineOf(parser.Consume<MappingStart>()), [.. Until<MappingEnd, (YamlText, YamlNode)>(Pair)]);
    }

    // Lines only go up; a mapping without braces inside a list, [a: b], comes with no line of its own.
    private int LineOf(ParsingEvent part) => line = Math.Max(line, (int)part.Start.Line);

    private (YamlText, YamlNode) Pair()
    {
        var key = Node();
        if (key is YamlText text)
            return (text, Node());
        faults.Add(new(file, key.Line), "a key is a list or a mapping; keys are words");
        return (new YamlText(key.Line, "", IsQuoted: false), Node());
    }

    private IEnumerable<T> Until<TEnd, T>(Func<T> next) where TEnd : ParsingEvent
    {
        while (!parser.TryConsume<TEnd>(out _))
            yield return next();
    }
}
