using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>Scores voice by characters: how many of the gold's UTF-16 code units were marked, with and without regard to kind.</summary>
internal static class VoiceScorer
{
    /// <summary>Scores an output's voice spans.</summary>
    public static void Score(ImmutableArray<VoiceSpan> gold, ImmutableArray<VoiceSpan> found, string text, ScoreSheet sheet)
    {
        Count(CaseFacet.VoiceCharacters, Marked(gold, span => ""), Marked(found, span => ""), sheet);
        Count(CaseFacet.VoiceCharactersWithKind, Marked(gold, Kind), Marked(found, Kind), sheet);
        foreach (var missed in gold.Where(g => !found.Any(f => SameVoice(g, f))))
            sheet.Note(CaseFacet.VoiceCharactersWithKind, "", Shown(missed, text), found: null);
        foreach (var spurious in found.Where(f => !gold.Any(g => SameVoice(g, f))))
            sheet.Note(CaseFacet.VoiceCharactersWithKind, "", expected: null, Shown(spurious, text));
    }

    private static bool SameVoice(VoiceSpan gold, VoiceSpan found) => gold.Kind == found.Kind && ItemMatcher.Match(gold.Span, found.Span);

    private static string Kind(VoiceSpan voice) => SetList.Name(voice.Kind);

    private static string Shown(VoiceSpan voice, string text) => $"{Kind(voice)}: {voice.Span.Of(text)}";

    private static HashSet<(string Kind, int Offset)> Marked(ImmutableArray<VoiceSpan> spans, Func<VoiceSpan, string> kind) =>
        [.. spans.SelectMany(voice => Enumerable.Range(voice.Span.Start, voice.Span.Length).Select(offset => (kind(voice), offset)))];

    private static void Count(CaseFacet facet, HashSet<(string, int)> gold, HashSet<(string, int)> found, ScoreSheet sheet) =>
        sheet.Count(facet, gold.Count, found.Count, gold.Count(found.Contains));
}
