using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>One report's mention of an incident, as deriving takes it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Facts">What it says of the incident.</param>
internal sealed record Mention(MentionReport Report, MentionFacts Facts);

/// <summary>What deriving must know of a report beside its mention.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Publisher">Publisher's name, else the site on which it stood, or <c>null</c>.</param>
/// <param name="Published">Publication date, or <c>null</c>: such a report is held to be no later than any other.</param>
/// <param name="Order">Its place in the order of arrival; of two reports of one day the one that came later is the later one.</param>
/// <param name="IsSuperseded">Whether a later version of it was read.</param>
/// <param name="Origin">Names whoever first told what it tells; reprints and copies share it. <c>null</c> where nothing is known.</param>
/// <param name="OriginName">The same for people: a publisher or an agency.</param>
internal sealed record MentionReport(
    string Id, string? Publisher, PartialDate? Published, long Order, bool IsSuperseded, string? Origin, string? OriginName);

/// <summary>What a report says of one incident. Made once when the report is coded; immutable.</summary>
internal sealed record MentionFacts
{
    /// <summary>The incident as the report alone gives it.</summary>
    public required Incident Incident { get; init; }

    /// <summary>What is said of it and by whom, in the order of the coding.</summary>
    public ImmutableArray<Saying> Sayings { get; init; } = [];

    /// <summary>Whether it tells that somebody died later, of wounds: lower counts of the dead before it are out of date.</summary>
    public bool TellsLaterDeath { get; init; }

    /// <summary>Whether it tells that an earlier account was withdrawn.</summary>
    public bool TellsWithdrawal { get; init; }

    /// <summary>The agency or publisher whose text the report is, as far as it tells itself; <c>null</c> where none is known.</summary>
    public string? Credit { get; init; }

    /// <summary>Whether the report gathers what others report.</summary>
    public bool IsDigest { get; init; }

    /// <summary>Short forms that the report gives to the names of its perpetrators.</summary>
    public ImmutableArray<ShortForm> ShortForms { get; init; } = [];

    /// <summary>Other papers, broadcasters and agencies that the report names as sources.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];
}

/// <summary>A claim with its speakers and what its words tell of other figures.</summary>
/// <param name="Claim">The claim's id in its report.</param>
/// <param name="Facet">What it is about.</param>
/// <param name="Value">What it says.</param>
/// <param name="Stance">How the speaker stands to it.</param>
/// <param name="Chain">The first speaker, then each through whom it reaches the report; empty where the report itself speaks.</param>
/// <param name="IsHeading">Whether it stands above the body.</param>
/// <param name="Revision">What its words tell of figures before it.</param>
internal sealed record Saying(
    string Claim, Facet Facet, string Value, Stance Stance, ImmutableArray<Speaker> Chain, bool IsHeading, Revision Revision);

/// <summary>A name and the short form that a report gives it: "Republican Action Column (RAC)".</summary>
internal sealed record ShortForm(string Name, string Form);

/// <summary>Whoever speaks, without the ids of a report.</summary>
internal sealed record Speaker(string Name, string? Of, SourceKind Kind);

/// <summary>What the words of a figure tell of other figures.</summary>
internal enum Revision
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The count rose: it replaces lower ones before it.</summary>
    Rises,

    /// <summary>It corrects the count: it replaces all before it.</summary>
    Corrects,

    /// <summary>It is told as what was said at first, and is out of date.</summary>
    AtFirst,
}
