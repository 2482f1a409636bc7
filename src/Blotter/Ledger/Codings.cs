using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>Codings as the log holds them. The last one asked for is kept, since incidents of one report are mostly wanted together.</summary>
internal sealed class Codings(StoreConnection store)
{
    private readonly Log _log = new(store);
    private (long Seq, CodedReport Coded)? _last;

    /// <summary>Spares reading what was just appended.</summary>
    public void Remember(long seq, CodedReport coded) => _last = (seq, coded);

    /// <summary>The coding of a <c>coded</c> entry.</summary>
    public CodedReport Of(long seq)
    {
        if (_last?.Seq != seq)
            _last = (seq, ContractJson.Deserialize(_log.BodyOf(seq)));
        return _last.Value.Coded;
    }

    /// <summary>One incident of it, by the report's own id.</summary>
    public Incident IncidentOf(long seq, string localId) =>
        Of(seq).Incidents.First(incident => string.Equals(incident.Id, localId, StringComparison.Ordinal));
}
