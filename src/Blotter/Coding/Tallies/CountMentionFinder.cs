using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Numbers;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Finds the counts of a sentence. Immutable.</summary>
internal sealed class CountMentionFinder(NumberFinder numbers)
{
    /// <summary>The counts in text order, none overlapping another.</summary>
    public ImmutableArray<CountMention> Find(SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        var found = new List<CountMention>();
        foreach (var repeat in numbers.FindRepeats(tokens))
            found.Add(new CountMention(repeat.First, repeat.Last, CountOf(tokens, repeat), CountForm.Repeat));
        for (var phrase = facts.Numbers.FirstFrom(0, tokens.Length); phrase is not null; phrase = facts.Numbers.FirstFrom(phrase.Last + 1, tokens.Length))
            if (!IsNumbered(tokens, phrase) && tokens[phrase.Last].Lower is not ("double" or "triple" or "quadruple"))
                found.Add(new CountMention(phrase.First, phrase.Last, CountOf(tokens, phrase), CountForm.Cardinal));
        for (var at = 0; at < tokens.Length; at++)
            if (Ordinal(tokens, at) is { } ordinal)
                found.Add(ordinal);
            else if (IsNone(tokens, at))
                found.Add(new CountMention(at, at, new TallyCount(0, 0, Qualifier.Exact), CountForm.None));
        return [.. found.OrderBy(count => count.First).ThenBy(count => count.Form == CountForm.Repeat ? 0 : 1).Aggregate(new List<CountMention>(), AddApart)];
    }

    private static List<CountMention> AddApart(List<CountMention> kept, CountMention next)
    {
        if (kept.Count == 0 || kept[^1].Last < next.First)
            kept.Add(next);
        return kept;
    }

    // A dozen is a round number; a rough one bounds what it means on both sides.
    private static TallyCount CountOf(ImmutableArray<Token> tokens, NumberPhrase phrase)
    {
        var (range, qualifier) = (phrase.Range, phrase.Qualifier);
        if (qualifier == Qualifier.Exact && Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1).Any(at => tokens[at].Lower is "dozen"))
            qualifier = Qualifier.About;
        return qualifier == Qualifier.About ? new TallyCount(range.Best, range.Best, qualifier) : new TallyCount(range.Low, range.High, qualifier);
    }

    // "RN15", "page 12", "Highway 4": a number right after a name or a noun that it numbers.
    private static bool IsNumbered(ImmutableArray<Token> tokens, NumberPhrase phrase) =>
        phrase.First > 0 && phrase.First == phrase.Last && tokens[phrase.First].Kind == TokenKind.Number && tokens[phrase.First].Relation is "nmod:desc" or "compound" && tokens[phrase.First].Head == phrase.First - 1;

    // "the ninth", "its third", "the group's third", "a second"
    private CountMention? Ordinal(ImmutableArray<Token> tokens, int at)
    {
        if (at == 0 || !numbers.Words.TryOrdinal(tokens[at], out var value) || value < 1)
            return null;
        var before = tokens[at - 1];
        var isMarked = before.Lower is "the" or "its" or "their" or "his" or "her" or "our" or "a" or "'s" or "’s" or "'" or "least" or "this" || before.Upos == Upos.Adv;
        var isSecondOfTwo = before.Lower is "and" && at > 1 && numbers.Words.TryOrdinal(tokens[at - 2], out _);
        if (!(isMarked || isSecondOfTwo) || (at + 1 < tokens.Length && tokens[at + 1].Lower is "of" or "-"))
            return null;
        if (at + 2 < tokens.Length && tokens[at + 1].Lower is "and" && numbers.Words.TryOrdinal(tokens[at + 2], out _))
            return null; // "the 97th and 98th"
        return new CountMention(at, at, new TallyCount(value, value, Qualifier.Exact), CountForm.Ordinal);
    }

    private static bool IsNone(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower is "no" or "not" or "n't" or "never" or "nobody" or "none" or "zero" && !(at + 1 < tokens.Length && tokens[at + 1].Lower is "more" or "fewer" or "less" or "longer" or "only" or "doubt" or "group");
}
