using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>Codings as the log holds them. The last one asked for is kept, since facts of one report are mostly wanted together.</summary>
internal sealed class Codings(StoreConnection store)
{
    private readonly Log _log = new(store);
    private (long Seq, CodedReport Coded)? _last;

    /// <summary>The coding of a <c>coded</c> entry.</summary>
    public CodedReport Of(long seq)
    {
        if (_last?.Seq != seq)
            _last = (seq, ContractJson.Deserialize(_log.BodyOf(seq)));
        return _last.Value.Coded;
    }
}
