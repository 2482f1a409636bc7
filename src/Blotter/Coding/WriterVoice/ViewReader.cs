using System.Collections.Frozen;
using Blotter.Reading;

namespace Blotter.Coding.WriterVoice;

/// <summary>Says which sentences give the writer's view, by points (halves of those that the codebook states).</summary>
/// <param name="judges">Whether the report judges elsewhere.</param>
/// <param name="isComment">Whether its headline says that it is a comment.</param>
/// <param name="media">Words of what a post, picture or film shows.</param>
internal sealed class ViewReader(bool judges, bool isComment, FrozenSet<string> media)
{
    private const int EnoughAmongJudgements = 4;
    private const int EnoughAlone = 8;
    private const int EnoughInComment = 2;
    private const int EnoughJudged = 6;
    private const double MostQuoted = 0.4;

    private const int StrongTurns = 6;
    private const int Strong = 4;

    /// <summary>Whether the sentence gives the writer's view.</summary>
    /// <param name="voice">The sentence.</param>
    /// <param name="next">The kind of the section of the sentence after it, or <c>null</c>.</param>
    public bool IsView(ToldVoice voice, SectionKind? next)
    {
        if (voice.Sentence.Section is not (SectionKind.Body or SectionKind.Standfirst) || !IsOwn(voice) || voice.QuotedShare > MostQuoted)
            return false;
        var judged = Judged(voice);
        if (!judges)
            return IsAnchored(voice) && voice.Voice.View > 0 && voice.Voice.View + judged >= EnoughAlone;
        if (IsLeadIn(voice, next))
            return true;
        if (isComment && !voice.TellsFacts && voice.Voice.View + judged >= EnoughInComment)
            return true;
        return voice.Voice.View > (voice.TellsFacts ? 1 : 0) && voice.Voice.View + judged >= EnoughAmongJudgements || judged >= EnoughJudged && !voice.TellsFacts && !ShowsMedia(voice);
    }

    /// <summary>What the sentence's words weigh that judge and that nobody else tells.</summary>
    public static int Judged(ToldVoice voice) => voice.OwnMarks.Sum(mark => SentenceVoice.WeightOf(mark.Strength));

    // In a sober report the form of a sentence alone says little: "we", "you" and questions are of its page.
    private static bool IsAnchored(ToldVoice voice) => voice.Voice.Turns >= StrongTurns || voice.OwnMarks.Any(mark => mark.Strength >= Strong);

    // A question is nobody's report; where a report judges, what others tell may be part of it ("those who claim that ...").
    private bool IsOwn(ToldVoice voice) => voice.IsWriters || judges && voice.IsMostlyWriters || voice.Sentence.Tokens is [.., { Text: "?" }] && voice.QuotedShare == 0;

    // A line before a post that does not say what the post is.
    private bool IsLeadIn(ToldVoice voice, SectionKind? next) =>
        next == SectionKind.Post && voice.Sentence.Tokens is [.., { Text: ":" }] && !voice.TellsTimes && !ShowsMedia(voice);

    private bool ShowsMedia(ToldVoice voice)
    {
        foreach (var token in voice.Sentence.Tokens)
            if (media.Contains(token.Lower))
                return true;
        return false;
    }
}
