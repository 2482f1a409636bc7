namespace Blotter.Ledger;

/// <summary>Finds reports by what people write for their ids.</summary>
internal sealed class ReportName(StoreConnection store)
{
    private const string Algorithm = "sha256:";

    /// <summary>The id of the one report, deleted or not, whose id begins so.</summary>
    /// <param name="written">The id or the beginning of it, in any case, with or without <c>sha256:</c>.</param>
    /// <exception cref="BlotterException">No report (B120) or several (B121) have ids that begin so.</exception>
    public string Find(string written)
    {
        var name = written.Trim().ToLowerInvariant();
        var digits = name.StartsWith(Algorithm, StringComparison.Ordinal) ? name[Algorithm.Length..] : name;
        var found = digits.Length == 0 ? [] : WithPrefix(Algorithm + digits);
        return found switch
        {
            [] => throw Errors.NoSuchReport(written),
            [var only] => only,
            [var first, var second, ..] => throw Errors.AmbiguousReport(written, first, second),
        };
    }

    private List<string> WithPrefix(string prefix) =>
        store.Prepare("""
            SELECT id FROM report WHERE id >= $prefix AND id < $prefix || '~'
            UNION ALL SELECT report FROM tombstone WHERE report >= $prefix AND report < $prefix || '~' ORDER BY 1 LIMIT 2
            """).Rows(row => row.GetString(0), prefix);
}
