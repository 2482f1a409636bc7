using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>
/// Finds sources by the words that attribute: the subject before "said", the name after <c>"...", said</c>, the name after "according to".
/// Without a parse the edges of a source are commas, quotation marks and words that start another phrase. Immutable.
/// </summary>
internal sealed class SourceFinder(PhraseTable<AttributionCue> cues, SourceNamer namer)
{
    // A source's name or description is rarely longer; beyond it lies another clause.
    private const int Reach = 14;

    /// <summary>The sources of a sentence in text order of the attributing words.</summary>
    public ImmutableArray<SourceMention> Find(ImmutableArray<Token> tokens)
    {
        var found = ImmutableArray.CreateBuilder<SourceMention>();
        foreach (var hit in cues.Find(tokens))
        {
            var mention = hit.Value.Side == SourceSide.After
                ? After(tokens, hit.Last + 1, hit.First, hit.Value)
                : Before(tokens, hit.First, hit.Value) ?? (FollowsQuotation(tokens, hit.First) ? After(tokens, hit.Last + 1, hit.First, hit.Value) : null);
            if (mention is not null)
                found.Add(mention);
        }
        return found.DrainToImmutable();
    }

    // '"...," said X'; '..., said X'
    private static bool FollowsQuotation(ImmutableArray<Token> tokens, int cue) => cue > 0 && tokens[cue - 1].Lower is "\"" or "”" or "," or "'" or "’" or "\u201c";

    private SourceMention? Before(ImmutableArray<Token> tokens, int cue, AttributionCue word)
    {
        var last = cue - 1;
        while (last >= 0 && (tokens[last].Lower is "has" or "have" or "had" or "also" or "later" or "who" or "is" or "was" || tokens[last].Lower.EndsWith("ly", StringComparison.Ordinal)))
            last--;
        if (last < 0)
            return null;
        if (IsPronoun(tokens[last].Lower))
            return new SourceMention(-1, -1, cue, word.Stance);
        if (tokens[last].Lower is ",")
            last = BeforeAside(tokens, last);
        var first = last;
        while (first > 0 && last - first < Reach && !IsEdge(tokens[first - 1].Lower))
            first--;
        return last >= 0 && CanBeSource(tokens, first, last) ? new SourceMention(first, last, cue, word.Stance) : null;
    }

    // "Dr Sherwan Baqi, who heads the hospital, told": the name stands before the aside.
    private static int BeforeAside(ImmutableArray<Token> tokens, int comma)
    {
        for (var at = comma - 1; at > 0 && comma - at < 2 * Reach; at--)
        {
            if (tokens[at].Lower is "\"" or "“" or "”")
                return -1;
            if (tokens[at].Lower is "," && at + 1 < comma && tokens[at + 1].Lower is "who" or "a" or "an" or "the" or "speaking" or "citing" or "in" or "whose" or "which" or "quoted" or "head" or "chief")
                return at - 1;
        }
        return -1;
    }

    private SourceMention? After(ImmutableArray<Token> tokens, int first, int cue, AttributionCue word)
    {
        if (first < tokens.Length && IsPronoun(tokens[first].Lower))
            return new SourceMention(-1, -1, cue, word.Stance);
        var last = first - 1;
        while (last + 1 < tokens.Length && last - first < Reach && !IsEdge(tokens[last + 1].Lower) && tokens[last + 1].Lower is not ("who" or "on" or "in" or "as"))
            last++;
        return last >= first && CanBeSource(tokens, first, last) ? new SourceMention(first, last, cue, word.Stance) : null;
    }

    private bool CanBeSource(ImmutableArray<Token> tokens, int first, int last)
    {
        return tokens[last].Kind == TokenKind.Word
            && tokens[first].Lower is not ("it" or "this" or "there" or "what" or "that" or "which" or "no" or "nobody")
            && namer.CanName(tokens, first, last);
    }

    private static bool IsEdge(string lower) =>
        lower is "," or ";" or ":" or "." or "\"" or "“" or "”" or "(" or ")" or "[" or "]" or "—" or "–" or "--" or "that" or "but" or "when" or "after" or "while" or "where"
            or "said" or "told" or "as" or "was" or "were" or "has" or "had" or "have" or "is" or "are" or "by" or "which" or "because" or "although" or "if";

    private static bool IsPronoun(string lower) => lower is "he" or "she" or "they" or "it";
}
