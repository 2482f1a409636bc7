using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Verifying;

/// <summary>Derives all tables anew from the log, in a store of its own, and holds every row of the original against them.</summary>
internal sealed class DerivedCheck(StoreConnection store, StoreOptions options)
{
    // Of more, one learns no more.
    private const int MostRows = 10;

    // Not derived: the truth, which other checks look at, and what says which program wrote the file.
    private const string Tables = """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('log', 'content', 'stamp') AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
          AND name NOT LIKE '%\_fts' ESCAPE '\' AND name NOT LIKE '%\_fts\_%' ESCAPE '\' ORDER BY name
        """;

    public IEnumerable<Damage> Run()
    {
        using var replica = StoreConnection.OpenTemporary(store.Path, options);
        return replica.Run(() => Replica.Derive(replica, store, long.MaxValue, options, () => Differences(replica).ToList()));
    }

    private static IEnumerable<Damage> Differences(StoreConnection replica)
    {
        foreach (var damage in Compare(replica, "sqlite_schema", "type, name, tbl_name, sql"))
            yield return damage with { Part = StorePart.File };
        foreach (var table in replica.Prepare(Tables).Rows(row => row.GetString(0)))
        {
            foreach (var damage in Compare(replica, table, Columns(replica, table)))
                yield return damage;
        }
    }

    // Rows of incidents are numbered by their history: one that lost a mention to a tombstone was derived once more.
    private static string Columns(StoreConnection replica, string table)
    {
        var names = replica.Prepare("SELECT name FROM pragma_table_info($table) ORDER BY cid").Rows(row => row.GetString(0), table);
        return string.Join(", ", names.Where(name => table != "incident" || name != "row").Select(name => $"\"{name}\""));
    }

    private static IEnumerable<Damage> Compare(StoreConnection replica, string table, string columns)
    {
        var (right, held) = ($"SELECT {columns} FROM main.{table}", $"SELECT {columns} FROM {Replica.Original}.{table}");
        var changed = Rows(replica, $"{held} EXCEPT {right}").Select(row => new Damage(StorePart.Derived, $"table {table}", $"has a row that the log does not give: {row}"));
        var missing = Rows(replica, $"{right} EXCEPT {held}").Select(row => new Damage(StorePart.Derived, $"table {table}", $"lacks a row that the log gives: {row}"));
        return [.. changed, .. missing];
    }

    private static List<string> Rows(StoreConnection replica, string sql) =>
        replica.Prepare(string.Create(CultureInfo.InvariantCulture, $"{sql} LIMIT {MostRows}")).Rows(Brief);

    private static string Brief(SqliteDataReader row) => string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(column => Brief(row.GetValue(column))));

    private static string Brief(object value)
    {
        const int Most = 40;
        var text = value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.Length > Most ? text[..Most] + "…" : text;
    }
}
