using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.WriterVoice;

/// <summary>
/// Says which sentences of a body are others' without quotation marks: turns of an interview, whose paragraphs begin with the speaker's name, and what follows "in a statement:" as long as
/// it speaks of "we" or "I".
/// </summary>
internal sealed class OthersPages(WordLists words)
{
    // So many paragraphs with a speaker's name make an interview.
    private const int Turns = 3;
    private const int LongestLabel = 6;

    private readonly FrozenSet<string> _texts = words["text"];
    private readonly FrozenSet<string> _selves = words["self"];
    private readonly FrozenSet<string> _owners = words["own"];

    /// <summary>The indexes of such sentences.</summary>
    public FrozenSet<int> In(ImmutableArray<SentenceFacts> sentences)
    {
        var others = new HashSet<int>();
        var isInterview = sentences.Where((facts, at) => IsFirst(sentences, at) && IsTurn(facts.Sentence)).Take(Turns).Count() == Turns;
        var (inTurn, inText) = (false, false);
        for (var at = 0; at < sentences.Length; at++)
        {
            var sentence = sentences[at].Sentence;
            if (sentence.Section != SectionKind.Body)
                continue;
            inTurn |= isInterview && IsTurn(sentence);
            inText &= !IsFirst(sentences, at) || SpeaksOfSelf(sentences, at);
            if (inTurn || inText)
                others.Add(at);
            inText |= sentence.Tokens is [.., { Text: ":" }] && sentence.Tokens.Any(token => _texts.Contains(token.Lower));
        }
        return others.ToFrozenSet();
    }

    private static bool IsFirst(ImmutableArray<SentenceFacts> sentences, int at) => at == 0 || sentences[at - 1].Sentence.Paragraph != sentences[at].Sentence.Paragraph;

    // "[REPORTER] What ...", "SMITH: I ...".
    private static bool IsTurn(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (sentence.Section != SectionKind.Body || tokens.Length < 3)
            return false;
        var end = tokens[0].Text == "[" ? "]" : ":";
        for (var at = 1; at < Math.Min(tokens.Length, LongestLabel); at++)
            if (tokens[at].Text == end)
                return end == "]" ? tokens[1].Lower is not ("text" or "report" or "article" or "editorial" or "commentary") : at <= 3 && tokens.Take(at).All(token => token.IsCapitalised || token.Text == ".");
        return false;
    }

    private bool SpeaksOfSelf(ImmutableArray<SentenceFacts> sentences, int first)
    {
        for (var at = first; at < sentences.Length && sentences[at].Sentence.Paragraph == sentences[first].Sentence.Paragraph; at++)
            foreach (var token in sentences[at].Sentence.Tokens)
                if (_selves.Contains(token.Lower) || _owners.Contains(token.Lower))
                    return true;
        return false;
    }
}
