using System.Collections.Immutable;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Ledger;

namespace Blotter.Telling;

/// <summary>Whose words a stretch of a report is.</summary>
public enum VoiceOf
{
    /// <summary>A sentence in which a fact stands on somebody's word, or a statement of somebody.</summary>
    Attributed,

    /// <summary>Words in quotation marks.</summary>
    Quoted,

    /// <summary>Loaded words and names that the writer calls somebody.</summary>
    Loaded,

    /// <summary>What else the writer adds to the facts: opinion, promotion, disclaimers.</summary>
    View,
}

/// <summary>A stretch that isn't the writer's plain telling.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Voice">Whose words it is.</param>
/// <param name="Remark">Who says it, or what the writer does with it.</param>
public sealed record VoiceStretch(TextSpan Span, VoiceOf Voice, string Remark);

/// <summary>Tells the voices of a stored report apart, from what its coding keeps.</summary>
public static class ReportVoices
{
    /// <summary>All stretches of the report, voice by voice.</summary>
    /// <param name="report">The coding.</param>
    /// <param name="text">The stored text.</param>
    /// <param name="paragraphs">Its paragraphs: quotations end with them.</param>
    public static ImmutableArray<VoiceStretch> Of(CodedReport report, string text, Paragraphs paragraphs)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(paragraphs);
        return
        [
            .. Attributed(report),
            .. QuotationFinder.Find(text, paragraphs.All.Select(paragraph => paragraph.Span)).Where(quotation => quotation.Depth == 0)
                .Select(quotation => new VoiceStretch(quotation.Span, VoiceOf.Quoted, "quoted")),
            .. report.Voice.Select(voice => new VoiceStretch(voice.Span, voice.Kind is VoiceKind.Loaded or VoiceKind.NameCalling ? VoiceOf.Loaded : VoiceOf.View, Wording.Of(voice.Kind))),
        ];
    }

    private static IEnumerable<VoiceStretch> Attributed(CodedReport report)
    {
        var names = new SourceNames(report);
        var claims = report.Claims.Where(claim => IsSaid(report, claim.Source)).Select(claim => (Span: claim.Sentence, claim.Source, claim.Stance));
        var statements = report.Statements.Where(statement => IsSaid(report, statement.Speaker)).Select(statement => (statement.Span, Source: statement.Speaker, Stance: Stance.Asserts));
        return claims.Concat(statements).GroupBy(said => said.Span)
            .Select(said => new VoiceStretch(said.Key, VoiceOf.Attributed, string.Join("; ", said.Select(one => Wording.Of(names.Through(one.Source), one.Stance)).Distinct(StringComparer.Ordinal))));
    }

    // What the outlet itself says is the writer's.
    private static bool IsSaid(CodedReport report, string? id) =>
        report.Sources.FirstOrDefault(source => string.Equals(source.Id, id, StringComparison.Ordinal)) is { Kind: not SourceKind.Publisher } speaker
        && (report.Report.Publisher is not { } publisher || SourceKey.Of(speaker.Name) != SourceKey.Of(publisher));
}
