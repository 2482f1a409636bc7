using System.Collections.Immutable;

namespace Blotter.Ledger;

public sealed partial class LedgerQueries
{
    /// <summary>One report in full.</summary>
    /// <param name="name">Its id, a beginning of it that no other report shares (with or without <c>sha256:</c>), or its web address or file.</param>
    /// <exception cref="BlotterException">No report (B120) or several (B121) have that name.</exception>
    public ReportDetail Report(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Snapshot(() => new ReportDetails(_store).Of(name));
    }

    /// <summary>Outlets and speakers, with who tells first and who reprints whom.</summary>
    public SourcePage Sources(SourceFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Snapshot(() => new SourceList(_store).Page(filter));
    }

    /// <summary>One source, with some of what it says.</summary>
    /// <param name="key">Its key, or a name that has that key.</param>
    /// <param name="claims">At most so many claims.</param>
    /// <param name="offset">So many of the first claims are left out.</param>
    /// <exception cref="BlotterException">No source has this name (B118).</exception>
    public SourceDetail Source(string key, int claims, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Snapshot(() => (SourceKey.Of(key) is { } name ? new SourceDetails(_store).Of(name, claims, offset) : null) ?? throw Errors.NoSuchSource(key));
    }

    /// <summary>Reports that hold all the words, a page at a time, with counts over all that was found.</summary>
    public SearchPage SearchReports(SearchFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Snapshot(() => new FacetedSearch(_store).Page(filter));
    }

    /// <summary>One tally as by <see cref="Tally"/>, beside the incidents that are counted for it.</summary>
    /// <inheritdoc cref="Tally" path="/exception"/>
    public TallyHistory TallyHistory(string idOrPrefix) => Snapshot(() =>
    {
        var detail = Tally(idOrPrefix);
        return new TallyHistory(detail, [.. detail.Ledger.Incidents.Select(line => new CountedLine(_incidents.Find(line.Incident)!, line))]);
    });

    /// <summary>Number of flags of each kind, those of superseded versions left out; kinds without a flag are left out.</summary>
    public ImmutableArray<FlagCount> FlagCounts() => _store.Run(() => new StatedFactList(_store).FlagCounts());
}
