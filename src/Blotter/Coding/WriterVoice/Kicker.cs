using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.WriterVoice;

/// <summary>A headline's opening that shouts: up to an exclamation mark, or in capitals up to a colon. What judges there judges in any report.</summary>
internal static class Kicker
{
    private const int Longest = 8;
    private const int Judging = 3;
    private const int Strong = 4;

    /// <summary>The marks of a headline, those of its kicker made strong and, where it ends in an exclamation mark, as long as it is.</summary>
    public static ImmutableArray<VoiceMark> Raise(ImmutableArray<Token> tokens, ImmutableArray<VoiceMark> marks)
    {
        var end = End(tokens);
        if (end < 0 || !marks.Any(mark => mark.Last < end && mark.Strength >= Judging))
            return marks;
        if (tokens[end].Text == "!")
            return [new VoiceMark(0, end, marks.First(mark => mark.Last < end && mark.Strength >= Judging).Kind, Strong), .. marks.Where(mark => mark.First > end)];
        return [.. marks.Select(mark => mark.Last < end && mark.Strength >= Judging ? mark with { Strength = Strong } : mark)];
    }

    // The index of the mark that ends it, or -1.
    private static int End(ImmutableArray<Token> tokens)
    {
        for (var at = 1; at < Math.Min(Longest, tokens.Length); at++)
            if (tokens[at].Text == "!" || tokens[at].Text == ":" && at < tokens.Length - 1 && tokens.Take(at).All(token => token.Kind != TokenKind.Word || !token.Text.Any(char.IsLower)))
                return at;
        return -1;
    }
}
