using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Language;

namespace Blotter.Coding.Roles;

/// <summary>Finds where the words that stand for a phrase may end: at its head, at the end of its name, and with each modifier that follows, as long as nothing stands between.</summary>
internal static class FillerEnds
{
    // Longer ones are seldom meant.
    private const int Longest = 16;

    /// <summary>The tokens that may be the last, ascending.</summary>
    public static ImmutableSortedSet<int> Of(NounPhrase phrase)
    {
        var tokens = phrase.Sentence.Tokens;
        var ends = new SortedSet<int> { phrase.Head, phrase.Last, phrase.FullLast };
        var end = phrase.Last;
        for (var at = phrase.Last + 1; at < tokens.Length && at - phrase.Head < Longest; at++)
        {
            if (tokens[at].Head != phrase.Head || tokens[at].Relation is not ("nmod" or "acl" or "acl:relcl" or "nmod:poss"))
                continue;
            var (first, last) = Subtree(tokens, at);
            if (first != end + 1)
                break;
            ends.Add(end = last);
        }
        if (Participle(tokens, end) is { } stop)
            end = stop;
        // "vehicles parked", "men on a motorcycle": a modifier's own first noun may end it.
        for (var inner = phrase.Head + 1; inner < end; inner++)
            if (tokens[inner].Upos is Upos.Noun or Upos.Propn or Upos.Num)
                ends.Add(inner);
        ends.Add(end);
        return [.. ends.Where(last => last >= phrase.Head && !IsInside(phrase.Sentence, last))];
    }

    // "car loaded with dynamite": a participle right after the phrase, whatever it hangs on, up to the next mark or verb.
    private static int? Participle(ImmutableArray<Token> tokens, int end)
    {
        if (end + 1 >= tokens.Length || tokens[end + 1].Upos != Upos.Verb || tokens[end + 1].Features.VerbForm is not (VerbForm.Participle or VerbForm.Gerund))
            return null;
        var last = end + 1;
        while (last + 1 < tokens.Length && last - end < Longest && tokens[last + 1].Kind != TokenKind.Mark && tokens[last + 1].Upos is not (Upos.Verb or Upos.Aux or Upos.Sconj))
            last++;
        return last;
    }

    // Whether the words go on after the token: the next is held together with it or goes on with the name.
    private static bool IsInside(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        return (PhraseExtent.IsGlued(tokens, at + 1) && !tokens[at + 1].JoinsPrevious)
            || (at + 1 < tokens.Length && tokens[at].Upos == Upos.Propn && tokens[at + 1].Upos == Upos.Propn && tokens[at + 1].Relation == "flat")
            || sentence.Names.Any(name => name.First <= at && at < name.Last);
    }

    private static (int First, int Last) Subtree(ImmutableArray<Token> tokens, int root)
    {
        var (first, last) = (root, root);
        while (first > 0 && IsUnder(tokens, first - 1, root))
            first--;
        while (last + 1 < tokens.Length && last - root < Longest && IsUnder(tokens, last + 1, root))
            last++;
        while (last > root && tokens[last].Kind == TokenKind.Mark)
            last--;
        return (first, last);
    }

    private static bool IsUnder(ImmutableArray<Token> tokens, int at, int root)
    {
        for (var steps = 0; at >= 0 && steps < Longest; steps++)
        {
            if (at == root)
                return true;
            at = tokens[at].Head;
        }
        return false;
    }
}
