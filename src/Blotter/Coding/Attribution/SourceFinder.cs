using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>
/// Finds sources by the words that attribute: the subject before "said", the name after <c>"...", said</c>, the name after "according to".
/// Without a parse the edges of a source are commas, quotation marks and words that start another phrase. Immutable.
/// </summary>
internal sealed class SourceFinder(PhraseTable<AttributionCue> cues, SourceNamer namer, WordLists words)
{
    // A source's name or description is rarely longer; beyond it lies another clause.
    private const int Reach = 14;

    private readonly FrozenSet<string> _edges = words["edge"];
    private readonly FrozenSet<string> _auxiliaries = words["auxiliary"];
    private readonly FrozenSet<string> _opensAside = words["opens-aside"];
    private readonly FrozenSet<string> _noSource = words["no-source"];

    /// <summary>The sources of a sentence in text order of the attributing words.</summary>
    public ImmutableArray<SourceMention> Find(ImmutableArray<Token> tokens)
    {
        var found = ImmutableArray.CreateBuilder<SourceMention>();
        foreach (var hit in cues.Find(tokens))
        {
            var mention = hit.Value.Side == SourceSide.Subject ? Before(tokens, hit.First, hit.Value) : null;
            if (mention is null && (hit.Value.Side == SourceSide.After || FollowsQuotation(tokens, hit.First)))
                mention = After(tokens, hit.Last + 1, hit.First, hit.Value);
            if (mention is not null)
                found.Add(mention);
        }
        return found.DrainToImmutable();
    }

    // '"...," said X'; '..., said X'
    private static bool FollowsQuotation(ImmutableArray<Token> tokens, int cue) =>
        cue > 0 && tokens[cue - 1].Lower is "\"" or "“" or "”" or "'" or ",";

    private SourceMention? Before(ImmutableArray<Token> tokens, int cue, AttributionCue word)
    {
        var last = cue - 1;
        while (last >= 0 && (_auxiliaries.Contains(tokens[last].Lower) || tokens[last].LooksLikeAdverb))
            last--;
        if (last < 0)
            return null;
        if (IsPronoun(tokens[last].Lower))
            return new SourceMention(-1, -1, cue, word.Stance);
        if (tokens[last].Lower is ",")
            last = BeforeAside(tokens, last);
        var first = last;
        while (first > 0 && last - first < Reach && !_edges.Contains(tokens[first - 1].Lower))
            first--;
        return last >= 0 && CanBeSource(tokens, first, last) ? new SourceMention(first, last, cue, word.Stance) : null;
    }

    // "Dr Sherwan Baqi, who heads the hospital, told": the name stands before the aside.
    private int BeforeAside(ImmutableArray<Token> tokens, int comma)
    {
        for (var at = comma - 1; at > 0 && comma - at < 2 * Reach; at--)
        {
            if (tokens[at].Lower is "\"" or "“" or "”")
                return -1;
            if (tokens[at].Lower is "," && at + 1 < comma && _opensAside.Contains(tokens[at + 1].Lower))
                return at - 1;
        }
        return -1;
    }

    private SourceMention? After(ImmutableArray<Token> tokens, int first, int cue, AttributionCue word)
    {
        if (first < tokens.Length && IsPronoun(tokens[first].Lower))
            return new SourceMention(-1, -1, cue, word.Stance);
        var last = first - 1;
        while (last + 1 < tokens.Length && last - first < Reach && !EndsAfter(tokens[last + 1].Lower))
            last++;
        return last >= first && CanBeSource(tokens, first, last) ? new SourceMention(first, last, cue, word.Stance) : null;
    }

    private bool EndsAfter(string lower) => _edges.Contains(lower) || lower is "who" or "on" or "in";

    private bool CanBeSource(ImmutableArray<Token> tokens, int first, int last) =>
        tokens[last].Kind == TokenKind.Word && !_noSource.Contains(tokens[first].Lower) && namer.CanName(tokens, first, last);

    private static bool IsPronoun(string lower) => lower is "he" or "she" or "they" or "it";
}
