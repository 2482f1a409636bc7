using System.Collections.Immutable;

namespace Blotter.Ledger;

/// <summary>What the ledger answers. Every list has one order, whatever the order of arrival within the store.</summary>
public sealed class LedgerQueries
{
    internal LedgerQueries()
    {
    }

    /// <summary>Incidents by date (undated ones last), then id.</summary>
    public ImmutableArray<IncidentSummary> Incidents(IncidentFilter filter) => throw new NotSupportedException();

    /// <summary>Number of incidents that the filter takes, its limit and offset left aside.</summary>
    public int CountIncidents(IncidentFilter filter) => throw new NotSupportedException();

    /// <summary>One incident in full, named by its id or by a prefix of it that no other shares; upper case is taken too.</summary>
    /// <exception cref="BlotterException">No incident (B110) or several (B111) have that prefix.</exception>
    public IncidentDetail Incident(string idOrPrefix) => throw new NotSupportedException();

    /// <summary>Reports by publication date (undated ones last), then id.</summary>
    public ImmutableArray<ReportSummary> Reports(ReportFilter filter) => throw new NotSupportedException();

    /// <summary>
    /// Reports that hold all the words of <paramref name="text"/>, in title or text, the best match first; words inside straight double
    /// quotes must stand together. Case and accents do not count; nothing in the text is an operator.
    /// </summary>
    public ImmutableArray<SearchHit> Search(string text, int limit = 20) => throw new NotSupportedException();

    /// <summary>How much the ledger holds.</summary>
    public LedgerCounts Counts() => throw new NotSupportedException();

    /// <summary>Failures not made good, in the order logged.</summary>
    public ImmutableArray<LedgerFailure> Failures() => throw new NotSupportedException();

    /// <summary>The state of the file, checked now: takes time in proportion to its size.</summary>
    public StoreHealth Health() => throw new NotSupportedException();
}
