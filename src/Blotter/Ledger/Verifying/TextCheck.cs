namespace Blotter.Ledger.Verifying;

/// <summary>Checks the stored texts: each fits its digest, each is named by the log, and none that the log names is missing.</summary>
internal sealed class TextCheck(StoreConnection store, Tombstones tombstones)
{
    private const string Named = "SELECT body ->> '$.content' FROM log WHERE kind = 'read' AND body <> ''";

    public IEnumerable<Damage> Run() =>
    [
        .. store.Stream("SELECT digest, CAST(text AS BLOB) FROM content ORDER BY row", row => Problem(row.GetString(0), row.GetFieldValue<byte[]>(1)), [])
            .OfType<Damage>(),
        .. store.Stream($"{Named} EXCEPT SELECT digest FROM content", row => At(row.GetString(0), "is named by the log and is missing"), []),
        .. store.Stream($"SELECT digest FROM content WHERE text <> '' EXCEPT {Named}", row => At(row.GetString(0), "is no report's: no entry of the log names it"), []),
    ];

    private Damage? Problem(string digest, byte[] text)
    {
        if (text.Length == 0)
            return tombstones.TookAway(digest) ? null : At(digest, "is empty, and no tombstone took it away");
        return string.Equals(Sha256Digest.Of(text), digest, StringComparison.Ordinal) ? null : At(digest, "does not fit its digest: it was changed");
    }

    private static Damage At(string digest, string what) => new(StorePart.Text, $"text {digest}", what);
}
