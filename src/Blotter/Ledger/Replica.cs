namespace Blotter.Ledger;

/// <summary>
/// A store of its own, gone with its connection, that holds the log of another store up to some entry, and the tables derived from it.
/// Any day of the past is one, and the tables of a store are held against one.
/// </summary>
internal static class Replica
{
    /// <summary>The name under which the other store's tables can be read while <see cref="Derive{T}"/> works.</summary>
    public const string Original = "original";

    // Nobody needs a replica after a crash.
    private const string Settings = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000";

    private const string Copy = $"""
        INSERT INTO log (seq, kind, at, by, body, digest, hash)
        SELECT seq, kind, at, by, body, digest, hash FROM {Original}.log WHERE seq <= $last ORDER BY seq
        """;

    private const string CopyTexts = $"""
        INSERT INTO content (row, digest, text) SELECT row, digest, text FROM {Original}.content
        WHERE digest IN (SELECT body ->> '$.content' FROM main.log WHERE kind = 'read' AND body <> '') ORDER BY row
        """;

    /// <summary>Makes a replica.</summary>
    /// <param name="original">The store; appends to it meanwhile don't matter.</param>
    /// <param name="last">Number of the last entry that counts.</param>
    /// <param name="options">How the original was opened.</param>
    /// <exception cref="BlotterException">An entry of the log cannot be understood (B106), or there is no room.</exception>
    public static StoreConnection Of(StoreConnection original, long last, StoreOptions options)
    {
        var replica = StoreConnection.OpenTemporary(original.Path, options);
        try
        {
            replica.Run(() => Derive(replica, original, last, options, () => true));
            replica.Execute("PRAGMA query_only = ON");
            return replica;
        }
        catch
        {
            replica.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Fills an empty database and, when <paramref name="then"/> has compared it with the original, lets the original go: both were seen as of
    /// one moment.
    /// </summary>
    public static T Derive<T>(StoreConnection replica, StoreConnection original, long last, StoreOptions options, Func<T> then)
    {
        replica.Execute(Settings);
        StoreFile.LayOut(replica, options);
        replica.Attach(original, Original);
        var result = replica.Atomically(() =>
        {
            replica.Prepare(Copy).Run(last);
            replica.Execute(CopyTexts);
            new Rebuilding(replica).Run(() => Tombstones.Of(replica, Original));
            return then();
        });
        replica.Execute($"DETACH {Original}");
        return result;
    }
}
