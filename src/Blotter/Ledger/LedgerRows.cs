using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger.Deciding;
using Blotter.Origins;
using Blotter.Reading;
using Blotter.Resolving;

namespace Blotter.Ledger;

/// <summary>One incident as lists show it, derived from all that tell of it. Spans are absent (<c>null</c>): several reports may tell of one incident.</summary>
/// <param name="Id">Ten characters of lower-case base 32; any prefix that no other incident shares names it too.</param>
/// <param name="Current">Whether a report that is not superseded mentions it.</param>
/// <param name="Main">Whether a report is about it.</param>
/// <param name="Type">Kind of attack.</param>
/// <param name="Stage">How far it got.</param>
/// <param name="Attacks">Number of attacks told as one, or <c>null</c>.</param>
/// <param name="Date">When, or <c>null</c>.</param>
/// <param name="Place">Where, or <c>null</c>.</param>
/// <param name="Perpetrators">Who did it or is said to have done it.</param>
/// <param name="Responsibility">Whether somebody claims it.</param>
/// <param name="Casualties">How many were harmed.</param>
/// <param name="Reports">Number of reports that mention it, superseded versions left out unless there are no others.</param>
/// <param name="Origins">Number of independent origins.</param>
/// <param name="Disputed">The facets on which its sources contradict each other.</param>
public sealed record IncidentSummary(
    string Id,
    bool Current,
    bool Main,
    IncidentType Type,
    Stage Stage,
    int? Attacks,
    EventDate? Date,
    Place? Place,
    ImmutableArray<Perpetrator> Perpetrators,
    Responsibility Responsibility,
    Casualties Casualties,
    int Reports,
    int Origins,
    ImmutableArray<string> Disputed);

/// <summary>One version of a report as lists show it.</summary>
/// <param name="Id">The digest of its bytes.</param>
/// <param name="Version">Its number among the versions at its address, from 1.</param>
/// <param name="Superseded">Whether a later version was read.</param>
/// <param name="Origin">Where it was first found.</param>
/// <param name="Url">Canonical URL, or <c>null</c>.</param>
/// <param name="Publisher">Publisher's name, or <c>null</c>.</param>
/// <param name="Title">Headline, or <c>null</c>.</param>
/// <param name="Byline">Who signs it, or <c>null</c>.</param>
/// <param name="Published">Publication date with its basis, or <c>null</c>.</param>
/// <param name="Language">Language as coded, or <c>null</c>.</param>
/// <param name="Coder">Version of the coder whose coding the tables show.</param>
/// <param name="Incidents">Number of incidents that it mentions.</param>
public sealed record ReportSummary(
    string Id,
    int Version,
    bool Superseded,
    string Origin,
    string? Url,
    string? Publisher,
    string? Title,
    string? Byline,
    PublicationDate? Published,
    string? Language,
    string? Coder,
    int Incidents)
{
    /// <summary>Whose telling it is.</summary>
    public ReportProvenance Provenance { get; init; } = new(null, null, IsCompiled: false, []);
}

/// <summary>Whose telling a report is.</summary>
/// <param name="ReprintOf">Id of the report whose text it is: of those that are one text, the first published that credits no agency; <c>null</c> where that is the report itself.</param>
/// <param name="Agency">The agency that it credits, or <c>null</c>.</param>
/// <param name="IsCompiled">Whether it says that it gathers what others tell.</param>
/// <param name="Cites">The other outlets that it cites, each once, in text order.</param>
public sealed record ReportProvenance(string? ReprintOf, string? Agency, bool IsCompiled, ImmutableArray<string> Cites);

/// <summary>What changed between two successive versions of a report.</summary>
/// <param name="Before">The earlier version.</param>
/// <param name="After">The later version.</param>
/// <param name="Changes">The changes, fact by fact; <c>null</c> where one of the two was not coded.</param>
public sealed record VersionStep(ReportSummary Before, ReportSummary After, ImmutableArray<FactChange>? Changes);

/// <summary>All that the ledger holds on one incident.</summary>
/// <param name="Summary">The facets as lists show them.</param>
/// <param name="Facets">The facets in full; id, targets, victims, weapons and spans are those of the newest report that is about it.</param>
/// <param name="Reasons">Why the facets are what they are.</param>
/// <param name="Mentions">Every mention, the newest version first.</param>
public sealed record IncidentDetail(IncidentSummary Summary, Incident Facets, DerivedReasons Reasons, ImmutableArray<MentionDetail> Mentions)
{
    /// <summary>Incidents that may be the same, the likeliest first: too unsure to be linked.</summary>
    public ImmutableArray<SuggestedLink> Suggestions { get; init; } = [];

    /// <summary>What people decided of it, or of others whose reports it has now; the newest first.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>The state in which it was shown; a change that somebody else made since gives another.</summary>
    [JsonIgnore]
    public IncidentVersion Version { get; init; }

    /// <summary>How reliable people hold its speakers, publishers, and the outlets that its reports credit and cite to be, by name; those that nobody rated are left out.</summary>
    public ImmutableArray<SourceRating> Ratings { get; init; } = [];

    /// <summary>The letter that a person gave a source or outlet, or <c>null</c>.</summary>
    /// <param name="name">Its name.</param>
    public string? LetterOf(string name)
    {
        if (Ratings.IsEmpty)
            return null;
        var key = RatingTable.KeyOf(name);
        return Ratings.FirstOrDefault(rating => string.Equals(RatingTable.KeyOf(rating.Name), key, StringComparison.Ordinal))?.Letter;
    }
}

/// <summary>Why a mention is in its incident.</summary>
/// <param name="With">Id of the mention of the same incident that it goes best with.</param>
/// <param name="Report">Title of that mention's report, or where it was found.</param>
/// <param name="Confidence">How sure it is that the two are of one incident, 0 to 1.</param>
/// <param name="Evidence">For and against, the weightiest first.</param>
public sealed record MentionLink(string With, string Report, double Confidence, ImmutableArray<LinkEvidence> Evidence);

/// <summary>An incident that may be the same.</summary>
/// <param name="Mention">Id of the mention that goes with it.</param>
/// <param name="Incident">Id of the other incident.</param>
/// <param name="Link">With which of its mentions, and why.</param>
public sealed record SuggestedLink(string Mention, string Incident, MentionLink Link);

/// <summary>One report's mention of an incident.</summary>
/// <param name="Id">The mention's own id, which it keeps whatever incident it is linked to.</param>
/// <param name="Report">The report.</param>
/// <param name="LocalId">The incident's id in the report's coding (<c>i1</c>).</param>
/// <param name="Main">Whether the report is about it.</param>
/// <param name="Quotes">The sentences that tell of it, in text order.</param>
/// <param name="Claims">What is said of it, in the order of the coding.</param>
/// <param name="Link">Why it is in this incident; <c>null</c> when it is alone in it or a person put it there.</param>
public sealed record MentionDetail(
    string Id, ReportSummary Report, string LocalId, bool Main, ImmutableArray<string> Quotes, ImmutableArray<ClaimDetail> Claims, MentionLink? Link)
{
    /// <summary>Where the quotes stand in the report's stored text, one for each.</summary>
    [JsonIgnore]
    public ImmutableArray<TextSpan> Spans { get; init; } = [];
}

/// <summary>A claim with its words and its speakers.</summary>
/// <param name="Claim">The claim as coded; its ids and spans are the report's.</param>
/// <param name="Sentence">The sentence that says so.</param>
/// <param name="Quote">The words of the sentence that hold the value.</param>
/// <param name="Chain">The first speaker, then each source through which it speaks to the report; empty when the source is not known.</param>
public sealed record ClaimDetail(Claim Claim, string Sentence, string Quote, ImmutableArray<Source> Chain);

/// <summary>A report found by its words.</summary>
/// <param name="Report">The report.</param>
/// <param name="Snippet">Some twenty words around the first match, as one line.</param>
/// <param name="Incidents">Ids of the incidents that it mentions, in text order.</param>
public sealed record SearchHit(ReportSummary Report, string Snippet, ImmutableArray<string> Incidents)
{
    /// <summary>The snippet cut where words that were searched for begin and end: every second part, from the second on, is such words.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Parts { get; init; } = [];
}

/// <summary>A report that could not be read or coded, and has not been since.</summary>
/// <param name="Origin">Where it was found.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Where">The place at fault, or <c>null</c>.</param>
/// <param name="Text">What was found and what to do.</param>
/// <param name="At">When it was logged.</param>
public sealed record LedgerFailure(string Origin, string Code, string? Where, string Text, DateTimeOffset At);

/// <summary>How much the ledger holds.</summary>
/// <param name="LogEntries">Entries of the log.</param>
/// <param name="Reports">Reports, superseded versions left out.</param>
/// <param name="SupersededReports">Versions of reports that a later one replaces.</param>
/// <param name="Incidents">Incidents of the default lists.</param>
/// <param name="Mentions">Mentions in all versions.</param>
/// <param name="Claims">Claims in all versions.</param>
/// <param name="Sources">Sources in all versions.</param>
/// <param name="Failures">Failures not made good.</param>
public sealed record LedgerCounts(
    long LogEntries, long Reports, long SupersededReports, long Incidents, long Mentions, long Claims, long Sources, long Failures);

/// <summary>The state of the store's file.</summary>
/// <param name="Path">The file.</param>
/// <param name="SchemaVersion">Number of its last migration.</param>
/// <param name="WrittenBy">Version of the program that made or last migrated it.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="JournalMode"><c>wal</c> unless something changed it.</param>
/// <param name="WalBytes">Size of the write-ahead log, 0 when there is none.</param>
/// <param name="Counts">How much it holds.</param>
/// <param name="Problems">What SQLite's quick check found; empty when the file is whole.</param>
/// <param name="SearchIndex">What is wrong with the full-text index or why it was not checked; <c>null</c> when it agrees with the reports.</param>
public sealed record StoreHealth(
    string Path,
    int SchemaVersion,
    string WrittenBy,
    long Bytes,
    string JournalMode,
    long WalBytes,
    LedgerCounts Counts,
    ImmutableArray<string> Problems,
    string? SearchIndex);
