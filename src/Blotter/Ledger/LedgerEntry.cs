using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger.Deciding;
using Blotter.Ledger.Linking;
using Blotter.Origins;
using Blotter.Reading;
using Blotter.Resolving;

namespace Blotter.Ledger;

/// <summary>One line of the log.</summary>
/// <param name="Seq">Its number, from 1 without gaps.</param>
/// <param name="Kind">One of <see cref="EntryKind"/>; later programs may add more.</param>
/// <param name="Body">JSON; its shape depends on the kind. Empty when a tombstone took it away.</param>
internal readonly record struct LedgerEntry(long Seq, string Kind, string Body);

/// <summary>The kinds of entries that this program writes.</summary>
internal static class EntryKind
{
    public const string Read = "read";
    public const string Coded = "coded";
    public const string Failed = "failed";
    public const string Linked = "linked";
    public const string Merged = "merged";
    public const string Split = "split";
    public const string Deleted = "deleted";
    public const string Rated = "rated";
    public const string Parted = "parted";
    public const string Corrected = "corrected";
    public const string Judged = "judged";
    public const string Undone = "undone";
}

/// <summary>Body of a <c>read</c> entry: the document, its text replaced by the digest under which it is stored.</summary>
internal sealed record ReadEntry(
    string Id,
    string Origin,
    string? Address,
    string? Url,
    string? Publisher,
    string? Title,
    string? Byline,
    PublicationDate? Published,
    Dateline? Dateline,
    ImmutableArray<Section> Sections,
    ImmutableArray<string> Notes,
    string Content)
{
    public static ReadEntry Of(Document document, string content) => new(
        document.Id,
        document.Origin,
        document.Address,
        document.Url,
        document.Publisher,
        document.Title,
        document.Byline,
        document.Published,
        document.Dateline,
        document.Sections,
        document.Notes,
        content);
}

/// <summary>Body of a <c>failed</c> entry.</summary>
internal sealed record FailedEntry(string Origin, string Code, string? Where, string Text);

/// <summary>Body of a <c>rated</c> entry: a letter that a person gave a source.</summary>
/// <param name="Name">The source's name, as the person wrote it.</param>
/// <param name="Letter">One of <see cref="RatingTable.Letters"/>.</param>
/// <param name="Why">The reason given.</param>
internal sealed record RatedEntry(string Name, string Letter, string Why);

/// <summary>Body of a <c>deleted</c> entry: the tombstone of a report.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Address">What its versions share, or <c>null</c>.</param>
/// <param name="Entries">Numbers of the entries whose bodies it took away, ascending.</param>
/// <param name="Origins">Where each reading among them found the report: what failed there before was made good.</param>
/// <param name="Mentions">The keys (<see cref="IncidentId.KeysOf"/>) of the mentions that each coding among them gave: their ids stay taken.</param>
/// <param name="Links">What each <c>linked</c> entry among them changed and weighed, without what its evidence quotes.</param>
/// <param name="Contents">Digests of the texts that it took away: those that no other report has.</param>
/// <param name="Why">The reason given.</param>
internal sealed record DeletedEntry(
    string Report,
    string? Address,
    ImmutableArray<long> Entries,
    ImmutableSortedDictionary<long, string> Origins,
    ImmutableSortedDictionary<long, ImmutableArray<string>> Mentions,
    ImmutableSortedDictionary<long, LinkedEntry> Links,
    ImmutableArray<string> Contents,
    string Why);

/// <summary>JSON of the ledger's own shapes. Bodies of <c>coded</c> entries are written by <see cref="ContractJson"/>.</summary>
internal static class LedgerJson
{
    /// <summary>Compact, with the reports' own letters readable.</summary>
    public static LedgerJsonContext Compact { get; } = new(ContractJson.Options(indented: false));
}

[JsonSerializable(typeof(ReadEntry))]
[JsonSerializable(typeof(FailedEntry))]
[JsonSerializable(typeof(LinkedEntry))]
[JsonSerializable(typeof(MergedEntry))]
[JsonSerializable(typeof(SplitEntry))]
[JsonSerializable(typeof(ImmutableArray<LinkEvidence>))]
[JsonSerializable(typeof(DeletedEntry))]
[JsonSerializable(typeof(RatedEntry))]
[JsonSerializable(typeof(PartedEntry))]
[JsonSerializable(typeof(CorrectedEntry))]
[JsonSerializable(typeof(CorrectedFacet))]
[JsonSerializable(typeof(JudgedEntry))]
[JsonSerializable(typeof(UndoneEntry))]
[JsonSerializable(typeof(LinksBefore))]
[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(IncidentSummary))]
[JsonSerializable(typeof(Dateline))]
[JsonSerializable(typeof(ImmutableArray<Section>))]
[JsonSerializable(typeof(ImmutableArray<Citation>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableArray<Perpetrator>))]
[JsonSerializable(typeof(ImmutableArray<TextSpan>))]
[JsonSerializable(typeof(MentionFacts))]
[JsonSerializable(typeof(DerivedReasons))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class LedgerJsonContext : JsonSerializerContext;
