using System.Text;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>One line of a grid: values divided by commas, in quotes where they hold one.</summary>
internal static class CsvLine
{
    public static List<string> Split(string line)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                value.Append(line[i++]);
            else if (line[i] == '"')
                isQuoted = !isQuoted;
            else if (line[i] == ',' && !isQuoted)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else
                value.Append(line[i]);
        }
        values.Add(value.ToString());
        return values;
    }
}
