using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;
using Blotter.Deriving;

namespace Blotter.Ledger.Export;

/// <summary>Writes incidents in full, each as one line of JSON with the contract's names.</summary>
internal static class JsonLinesExport
{
    private static readonly ExportJsonContext Json = new(ContractJson.Options(indented: false));

    public static void Write(IncidentDetail incident, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize(Line(incident), Json.ExportedIncident));
        output.Write('\n');
    }

    private static ExportedIncident Line(IncidentDetail incident) => new(
        incident.Summary.Id,
        incident.Summary.Current,
        incident.Facets.Main,
        incident.Facets.Type,
        incident.Facets.Stage,
        incident.Facets.Attacks,
        incident.Facets.Date,
        incident.Facets.Place,
        incident.Facets.Perpetrators,
        incident.Facets.Responsibility,
        incident.Facets.Targets,
        incident.Facets.Victims,
        incident.Facets.Casualties,
        incident.Facets.Weapons,
        incident.Reasons,
        [.. incident.Mentions.Select(Report)]);

    private static ExportedReport Report(MentionDetail mention) => new(
        mention.Report.Id,
        mention.Report.Version,
        mention.Report.Superseded,
        mention.Report.Url,
        mention.Report.Publisher,
        mention.Report.Title,
        mention.Report.Byline,
        mention.Report.Published?.Date,
        mention.LocalId,
        mention.Main,
        mention.Quotes,
        [.. mention.Claims.Select(Claim)]);

    private static ExportedClaim Claim(ClaimDetail detail) => new(
        detail.Claim.Facet,
        detail.Claim.Value,
        detail.Claim.Stance,
        [.. detail.Chain.Select(source => new ExportedSource(source.Name, source.Of, source.Kind))],
        detail.Sentence,
        detail.Quote);
}

/// <summary>An incident as a line; spans are those of the newest report that is about it.</summary>
internal sealed record ExportedIncident(
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
    ImmutableArray<Target> Targets,
    ImmutableArray<Victim> Victims,
    Casualties Casualties,
    ImmutableArray<Weapon> Weapons,
    DerivedReasons Reasons,
    ImmutableArray<ExportedReport> Reports);

/// <summary>A report that mentions the incident, the newest version first.</summary>
internal sealed record ExportedReport(
    string Id,
    int Version,
    bool Superseded,
    string? Url,
    string? Publisher,
    string? Title,
    string? Byline,
    PartialDate? Published,
    string Mention,
    bool Main,
    ImmutableArray<string> Quotes,
    ImmutableArray<ExportedClaim> Claims);

/// <summary>A claim; the chain begins with the first speaker.</summary>
internal sealed record ExportedClaim(
    Facet Facet, string Value, Stance Stance, ImmutableArray<ExportedSource> Chain, string Sentence, string Quote);

/// <summary>A source without the ids of its report.</summary>
internal sealed record ExportedSource(string Name, string? Of, SourceKind Kind);

[JsonSerializable(typeof(ExportedIncident))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class ExportJsonContext : JsonSerializerContext;
