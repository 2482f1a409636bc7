using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Reconciling;

/// <summary>Says what a tally counts one by one, and of what kind the deeds are: by its word, by how its sentence tells the deed, else as the tally that it goes on from.</summary>
internal sealed class UnitReader(ScopedReport report)
{
    // Letters that the forms of one word share: "kidnappings", "kidnapped".
    private const int Stem = 4;

    // Words between a number and the things that it counts: "87 of its vans".
    private const int Reach = 4;

    /// <summary>What a tally counts.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="before">The scope that it goes on from, or <c>null</c>.</param>
    public CountedThing Of(Tally tally, TallyScope? before)
    {
        var words = ScopeWords.Shipped;
        var named = words.Of(tally.What);
        if (report.SentenceOf(tally.Span) is not { } at)
            return named;
        var sentence = report.Sentences[at];
        ImmutableArray<Token> own = [.. sentence.Tokens.Where(token => tally.Span.Contains(token.Span))];
        if (before is not null && !own.Any(token => words.Tells(token) || SharesStem(token, tally.What)))
            return new CountedThing(before.Unit, before.Types, before.IsWider);
        var counted = named.ByVerb is { } unit && IsByVerb(tally, named, sentence, own) ? named with { Unit = unit } : named;
        if (counted.Unit == TallyUnit.Abducted)
            return counted with { Types = [] };
        return counted.Types.IsEmpty && words.KindOf(Around(own, tally.Against)) is { IsEmpty: false } types ? counted with { Types = types } : counted;
    }

    // "23 contractors have been kidnapped" counts people, "58 units have been burned" things; "attacked 11 times" counts attacks.
    private static bool IsByVerb(Tally tally, CountedThing named, Sentence sentence, ImmutableArray<Token> own)
    {
        if (sentence.Tokens.Any(token => token.Upos == Upos.Noun && (SharesStem(token, tally.What) || AreOfOneKind(token, tally.What))) || own.Any(token => token.Lower is "time" or "times" or "once" or "twice"))
            return false;
        return named.Unit != TallyUnit.Incidents || !named.Types.IsEmpty ? sentence.Tokens.Any(token => token.Upos == Upos.Verb && SharesStem(token, tally.What)) : IsOfThings(tally, own);
    }

    // The number stands with the things: "the second mast lost".
    private static bool IsOfThings(Tally tally, ImmutableArray<Token> own)
    {
        if (tally.Against is not { } against || !ScopeWords.Shipped.IsThing(against))
            return false;
        var number = own.Index().FirstOrDefault(token => token.Item.Upos == Upos.Num || IsOrdinal(token.Item), (-1, default)).Index;
        return number >= 0 && own.Skip(number + 1).Take(Reach).TakeWhile(token => token.Upos != Upos.Adp || token.Lower is "of").Any(token => ScopeWords.AreOneWord(token.Lower, ScopeWords.HeadOf(against)));
    }

    // "198 kidnappings" where the coder writes "abductions".
    private static bool AreOfOneKind(Token token, string what) => ScopeWords.Shipped.Of(token.Lower) is { ByVerb: not null, Types.IsEmpty: false } other && other.Types.SequenceEqual(ScopeWords.Shipped.Of(what).Types);

    private static bool IsOrdinal(Token token) => token.Features.Value("NumType") is "Ord";

    /// <summary>Whether a word is a form of the head of what a tally counts, as far as its beginning tells.</summary>
    public static bool SharesStem(Token token, string what)
    {
        var word = ScopeWords.HeadOf(what);
        return token.Lower.Length >= Stem && word.Length >= Stem && token.Lower.AsSpan(0, Stem).Equals(word.AsSpan(0, Stem), StringComparison.OrdinalIgnoreCase);
    }

    // Whom the attacks were on tells nothing of their kind.
    private static ImmutableArray<Token> Around(ImmutableArray<Token> own, string? against) =>
        against is null ? own : [.. own.Where(token => !against.Contains(token.Text, StringComparison.OrdinalIgnoreCase))];
}
