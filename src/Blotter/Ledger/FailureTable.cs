namespace Blotter.Ledger;

/// <summary>The derived table of failures that no later reading has made good.</summary>
internal sealed class FailureTable(StoreConnection store)
{
    /// <summary>Whether this very failure is open.</summary>
    public bool Holds(FailedEntry entry) =>
        store.Prepare("SELECT 1 FROM failure WHERE origin = $origin AND code = $code AND place IS $place AND text = $text")
            .Number(entry.Origin, entry.Code, entry.Where, entry.Text) is not null;

    /// <summary>Whether some failure of the origin, or of the file that it is an entry of, is open.</summary>
    public bool IsOpen(string origin) =>
        store.Prepare("SELECT 1 FROM failure WHERE origin IN ($origin, $file)").Number(origin, FileOf(origin)) is not null;

    public void Insert(long seq, FailedEntry entry) =>
        store.Prepare("INSERT INTO failure (seq, origin, code, place, text) VALUES ($seq, $origin, $code, $place, $text)")
            .Run(seq, entry.Origin, entry.Code, entry.Where, entry.Text);

    /// <summary>
    /// The origin was read after all. What failed for its whole file (a truncated archive) is good too: if it still fails, it fails again
    /// at its end and is logged again.
    /// </summary>
    public void MakeGood(string origin) =>
        store.Prepare("DELETE FROM failure WHERE origin IN ($origin, $file)").Run(origin, FileOf(origin));

    private static string FileOf(string origin)
    {
        var colon = origin.LastIndexOf(':');
        return colon > 0 ? origin[..colon] : origin;
    }
}
