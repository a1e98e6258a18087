using System.IO.Compression;
using System.Xml;
using Microsoft.Data.Sqlite;

namespace DanVan.Bench.SideBySide;

/// <summary>
/// As little as can be: unzip, walk the XML, insert every cell that has a value with its sheet and address. It
/// recognises nothing, checks nothing and knows no unit; the yardstick for what the rest costs.
/// </summary>
internal sealed class BareLoading : ILoading
{
    private readonly string[] _files;
    private readonly SqliteConnection _connection;

    public BareLoading(string data, string[] files)
    {
        _files = files;
        _connection = new SqliteConnection($"Data Source={Path.Combine(data, "bare.db")}");
        _connection.Open();
        Execute("pragma journal_mode = wal; pragma synchronous = normal;"
            + "create table cell (file integer, sheet text, cell text, raw text, primary key (file, sheet, cell)) without rowid");
    }

    public long Load()
    {
        long cells = 0;
        for (var i = 0; i < _files.Length; i++)
            cells += LoadFile(i);
        return cells;
    }

    private long LoadFile(int index)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "insert into cell values (@file, @sheet, @cell, @raw)";
        insert.Parameters.AddWithValue("@file", index);
        var sheet = insert.Parameters.Add("@sheet", SqliteType.Text);
        var address = insert.Parameters.Add("@cell", SqliteType.Text);
        var raw = insert.Parameters.Add("@raw", SqliteType.Text);
        insert.Prepare();
        long cells = 0;
        using var zip = ZipFile.OpenRead(_files[index]);
        var strings = Strings(zip);
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            sheet.Value = entry.Name;
            using var reader = XmlReader.Create(entry.Open());
            var isShared = false;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "c")
                {
                    address.Value = reader.GetAttribute("r") ?? "";
                    isShared = reader.GetAttribute("t") == "s";
                }
                else if (reader.LocalName is "v" or "t")
                {
                    var text = reader.ReadElementContentAsString();
                    raw.Value = isShared ? strings[int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)] : text;
                    insert.ExecuteNonQuery();
                    cells++;
                }
            }
        }
        transaction.Commit();
        return cells;
    }

    private static List<string> Strings(ZipArchive zip)
    {
        var strings = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } entry)
            return strings;
        using var reader = XmlReader.Create(entry.Open());
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                strings.Add("");
            else if (reader.NodeType == XmlNodeType.Text)
                strings[^1] += reader.Value;
        }
        return strings;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
