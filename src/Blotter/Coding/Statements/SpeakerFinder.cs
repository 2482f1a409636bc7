using Blotter.Coding.Attribution;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Says which of the report's sources does an act.</summary>
internal sealed class SpeakerFinder(ReportSpeech speech)
{
    /// <summary>The source's id, or <c>null</c> where none of them is meant.</summary>
    public string? Of(Act act)
    {
        if (act.Cue >= 0 && ByCue(act.Facts.Sentence.Tokens[act.Cue].Span) is { } said)
            return said;
        if (act.Subject >= 0 && act.Facts.Tree.Tokens[act.Subject] is { Upos: not Upos.Pron } subject)
            return Named(act.Facts.Sentence, act.Facts.Tree, act.Subject, subject);
        if (speech.Of(act.Span) is { IsWriter: false, Source: { } heard })
            return heard;
        return act.Subject >= 0 ? Before(act.Span) : null;
    }

    private string? ByCue(TextSpan cue)
    {
        foreach (var saying in speech.Sayings)
            if (saying.Cue is { } words && words.Overlaps(cue))
                return saying.Speaker;
        return null;
    }

    // Whom a pronoun may mean: who spoke last.
    private string? Before(TextSpan span)
    {
        string? last = null;
        foreach (var saying in speech.Sayings)
        {
            if (saying.Cue is { } cue && cue.Start >= span.Start)
                break;
            last = saying.Speaker ?? last;
        }
        return last;
    }

    // A source whose words hold the subject, or whose name ends in it.
    private string? Named(Sentence sentence, SentenceTree tree, int head, Token subject)
    {
        var phrase = sentence.SpanOf(tree.Reach(head).First, tree.Reach(head).Last);
        foreach (var source in speech.Sources)
            if (source.Span is { } span && span.Overlaps(phrase) && span.Overlaps(subject.Span))
                return source.Id;
        var next = head + 1 < tree.Tokens.Length && tree.Tokens[head + 1].Relation == "flat" ? tree.Tokens[head + 1] : subject;
        if (speech.Named(subject.Text, next.Text) is { } named)
            return named.Id;
        return speech.Of(subject.Span) is { IsWriter: false, Source: { } heard } ? heard : null;
    }
}
