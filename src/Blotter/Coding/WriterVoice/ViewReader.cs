using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Reading;

namespace Blotter.Coding.WriterVoice;

/// <summary>Says which sentences give the writer's view, by points (halves of those that the codebook states).</summary>
/// <param name="judges">Whether the report judges elsewhere.</param>
/// <param name="media">Words of what a post, picture or film shows.</param>
internal sealed class ViewReader(bool judges, FrozenSet<string> media)
{
    private const int EnoughAmongJudgements = 4;
    private const int EnoughAlone = 8;
    private const int LeadInPoints = 4;
    private const double MostQuoted = 0.4;

    // Without words that judge or turns of speech, the form of a sentence alone says little in a sober report.
    private const int MostOfFormAlone = 3;

    /// <summary>Whether the sentence gives the writer's view.</summary>
    /// <param name="voice">The sentence.</param>
    /// <param name="next">The kind of the section of the sentence after it, or <c>null</c>.</param>
    public bool IsView(ToldVoice voice, SectionKind? next)
    {
        if (voice.Sentence.Section is not (SectionKind.Body or SectionKind.Standfirst) || !IsOwn(voice) || voice.QuotedShare > MostQuoted)
            return false;
        var judged = Judged(voice);
        if (!judges)
            return voice.Voice.Turns + Math.Min(voice.Voice.Form, voice.Voice.Turns + judged > 0 ? voice.Voice.Form : MostOfFormAlone) + judged >= EnoughAlone && voice.Voice.View > 0;
        if (IsLeadIn(voice, next))
            return voice.Voice.View + judged + LeadInPoints >= EnoughAmongJudgements;
        return voice.Voice.View > (voice.TellsFacts ? 1 : 0) && voice.Voice.View + judged >= EnoughAmongJudgements || judged >= EnoughAlone && !voice.TellsFacts && !ShowsMedia(voice);
    }

    /// <summary>What the sentence's words weigh that judge and that nobody else tells.</summary>
    public static int Judged(ToldVoice voice) => voice.OwnMarks.Sum(mark => SentenceVoice.WeightOf(mark.Strength));

    // A question is nobody's report.
    private static bool IsOwn(ToldVoice voice) => voice.IsWriters || voice.Sentence.Tokens is [.., { Text: "?" }] && voice.QuotedShare == 0;

    // A line before a post that does not say what the post is.
    private bool IsLeadIn(ToldVoice voice, SectionKind? next) =>
        next == SectionKind.Post && voice.Sentence.Tokens is [.., { Text: ":" }] && !voice.TellsFacts && !ShowsMedia(voice);

    private bool ShowsMedia(ToldVoice voice)
    {
        foreach (var token in voice.Sentence.Tokens)
            if (media.Contains(token.Lower))
                return true;
        return false;
    }
}
