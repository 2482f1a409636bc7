using Blotter.Coding.Contract;

namespace Blotter.Coding.Tallies;

/// <summary>A number that may count deeds or those harmed by them.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Count">What it means.</param>
/// <param name="Form">How it counts.</param>
internal sealed record CountMention(int First, int Last, TallyCount Count, CountForm Form)
{
    /// <summary>Whether it counts to one alone, which sums nothing up.</summary>
    public bool IsOne => Count is { Low: 1, High: 1 };
}

/// <summary>How a number counts.</summary>
internal enum CountForm
{
    /// <summary>"23 attacks".</summary>
    Cardinal,

    /// <summary>"The ninth attack": nine by now.</summary>
    Ordinal,

    /// <summary>"Attacked eleven times".</summary>
    Repeat,

    /// <summary>"No attack", "not been shelled".</summary>
    None,
}
