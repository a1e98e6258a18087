namespace DanVan.Ingest.Templates;

/// <summary>
/// The merged header above a table, rebuilt from the path of each column as the circular prints it: neighbours with an
/// equal beginning share a cell, and a short path reaches down to the last level.
/// </summary>
/// <param name="Depth">Levels of the header; 0 without columns.</param>
/// <param name="Cells">From left to right within each level, upper levels before the ones they hold.</param>
public sealed record HeaderTree(int Depth, IReadOnlyList<HeaderCell> Cells)
{
    /// <param name="paths">One path a column, from the top level down; none empty.</param>
    public static HeaderTree Of(IReadOnlyList<IReadOnlyList<string>> paths)
    {
        var depth = paths.Count == 0 ? 0 : paths.Max(p => p.Count);
        var cells = new List<HeaderCell>();
        Add(0, paths.Count, 0);
        return new(depth, cells);

        void Add(int from, int to, int level)
        {
            for (var column = from; column < to;)
            {
                if (paths[column].Count == level + 1)
                {
                    cells.Add(new(paths[column][level], level, column, depth - level, 1));
                    column++;
                    continue;
                }
                var end = column + 1;
                while (end < to && paths[end].Count > level + 1 && paths[end][level] == paths[column][level])
                    end++;
                cells.Add(new(paths[column][level], level, column, 1, end - column));
                Add(column, end, level + 1);
                column = end;
            }
        }
    }
}

/// <summary>A cell of a merged header.</summary>
/// <param name="Level">0 for the top level.</param>
/// <param name="Column">0 for the first column.</param>
/// <param name="Levels">How many levels it covers, downwards.</param>
/// <param name="Columns">How many columns it covers, to the right.</param>
public sealed record HeaderCell(string Text, int Level, int Column, int Levels, int Columns);
