using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;
using Blotter.Deriving;

namespace Blotter.Ledger.Deciding;

/// <summary>Body of a <c>parted</c> entry: a person says that two incidents are not the same.</summary>
/// <param name="Incident">Id of the one.</param>
/// <param name="With">Id of the other.</param>
/// <param name="Why">The reason given.</param>
internal sealed record PartedEntry(string Incident, string With, string Why);

/// <summary>Body of a <c>corrected</c> entry: a person sets a facet of an incident.</summary>
/// <param name="Incident">The incident's id.</param>
/// <param name="Value">The facet with what holds from here on.</param>
/// <param name="Why">The reason given.</param>
internal sealed record CorrectedEntry(string Incident, CorrectedFacet Value, string Why);

/// <summary>Body of a <c>judged</c> entry: a person accepts or dismisses a flag.</summary>
/// <param name="Flag">The flag's id.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Why">The reason given.</param>
internal sealed record JudgedEntry(string Flag, FlagVerdict Verdict, string Why);

/// <summary>Body of an <c>undone</c> entry: a person takes a decision back.</summary>
/// <param name="Entry">Number of the entry of that decision.</param>
/// <param name="Why">The reason given.</param>
internal sealed record UndoneEntry(long Entry, string Why);

/// <summary>What a person decided of a flag.</summary>
[JsonConverter(typeof(KebabCaseConverter<FlagVerdict>))]
public enum FlagVerdict
{
    /// <summary>It is right: whoever reads the report should stop there.</summary>
    Accepted,

    /// <summary>It is wrong or of no weight.</summary>
    Dismissed,
}

/// <summary>What a decision on links changed, as it was before.</summary>
/// <param name="Apart">The mentions of the second of two incidents that were joined; of a split those that left.</param>
/// <param name="Verdicts">Verdicts on pairs that it replaced.</param>
/// <param name="Links">Links and suggestions that it cleared.</param>
internal sealed record LinksBefore(ImmutableArray<long> Apart, ImmutableArray<VerdictBefore> Verdicts, ImmutableArray<LinkBefore> Links);

/// <summary>A verdict on a pair of mentions.</summary>
internal sealed record VerdictBefore(long One, long Other, bool Together, long Seq);

/// <summary>A link or a suggestion.</summary>
internal sealed record LinkBefore(long Mention, long Other, long Seq, string Evidence, bool Suggested);
