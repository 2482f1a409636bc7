using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;
using Blotter.Coding.Numbers;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>Reads the people named in a stretch of a sentence.</summary>
internal sealed class PeoplePhraseReader(PhraseTable<PeopleWord> people, WordLists phrases)
{
    private readonly FrozenSet<string> _fillers = phrases["filler"];
    private readonly FrozenSet<string> _beforeDescription = phrases["before-description"];
    private readonly FrozenSet<string> _pronouns = phrases["pronoun"];
    private readonly FrozenSet<string> _noPersons = phrases["ends-no-person"];
    private readonly FrozenSet<string> _ordinals = phrases["ordinal"];
    private readonly FrozenSet<string> _further = phrases["further"];

    /// <summary>
    /// Reads the people named between two tokens, both included: a number with or without a noun, one person by an article or a name, or
    /// several of them joined by commas and "and", whose numbers are added when each is exact or says how many there were at least. <c>null</c> when nobody is named.
    /// </summary>
    public PeoplePhrase? Read(ImmutableArray<Token> tokens, int first, int last, NumberPhrases numbers)
    {
        PeoplePhrase? all = null;
        for (int at = first, start = first; at <= last + 1; at++)
        {
            if (at <= last && (tokens[at].Lower is not ("and" or ",") || (numbers.FirstFrom(start, at) is { } number && number.Last > at)))
                continue; // "between six and eight" is one number
            if (start < at && One(tokens, start, at - 1, numbers) is { } one)
                all = all is null ? one : Join(all, one);
            start = at + 1;
        }
        return all;
    }

    /// <summary>Whether a noun for people begins at the token.</summary>
    public bool StartsAt(ImmutableArray<Token> tokens, int at) => people.MatchAt(tokens, at) is not null;

    private static PeoplePhrase Join(PeoplePhrase left, PeoplePhrase right)
    {
        if (right.IsPart || right.IsAmong)
            return left;
        var sum = Sum(left.Number, right.Number);
        return sum is null
            ? right
            : new PeoplePhrase(left.First, right.Last, sum, left.People ?? right.People, null, left.IsPart || right.IsPart) { Parts = [.. left.Parts.IsEmpty ? [left] : left.Parts, right] };
    }

    // Exact ones, or such as say how many there were at least.
    private static NumberRange? Sum(NumberRange? left, NumberRange? right)
    {
        if (left is not { Best: { } one, Low: var low } || right is not { Best: { } other, Low: var least } || one != low || other != least || (long)one + other > int.MaxValue)
            return null;
        return (left.High, right.High) switch
        {
            (null, _) or (_, null) => NumberRange.AtLeast(one + other),
            ({ } most, { } highest) when most == one && highest == other => NumberRange.Exactly(one + other),
            _ => null,
        };
    }

    private PeoplePhrase? One(ImmutableArray<Token> tokens, int first, int last, NumberPhrases numbers)
    {
        var number = numbers.FirstFrom(first, last + 1) is { } phrase && phrase.Last <= last ? phrase : null;
        var hits = Hits(tokens, number is null ? first : number.Last + 1, last);
        var noun = hits.Length > 0 ? hits[^1] : (PhraseHit<PeopleWord>?)null;
        if (number is not null)
            return Counted(tokens, number, noun, last);
        if (NoneAt(tokens, first, last) is { } none)
            return IsFurther(tokens, none, last) ? null : new PeoplePhrase(none, none, NumberRange.Exactly(0), noun?.Value, null, IsPart: false);
        if (noun is { } hit)
            return Named(tokens, first, hit);
        if ((tokens[first].Lower is "another" && (first == last || tokens[first + 1].Upos is not (Upos.Noun or Upos.Adj or Upos.Num))) || (first + 1 == last && tokens[first].Lower is "a" && _ordinals.Contains(tokens[last].Lower)))
            return new PeoplePhrase(first, tokens[first].Lower is "a" ? last : first, NumberRange.Exactly(1), null, null, IsPart: false) { IsFurther = true };
        return PersonName(tokens, first, last) is { } name
            ? new PeoplePhrase(name.First, name.Last, NumberRange.Exactly(1), null, name.Text, IsPart: false)
            : Reference(tokens, first, last);
    }

    private PeoplePhrase? Counted(ImmutableArray<Token> tokens, NumberPhrase number, PhraseHit<PeopleWord>? noun, int last)
    {
        if (noun is null && number.Last + 1 == last && tokens[last].Kind == TokenKind.Word && !_fillers.Contains(tokens[last].Lower))
            return null; // a number of something that is no word for people
        var part = number.First > 0 && tokens[number.First - 1].Lower is "including" or "them" or "whom";
        var among = number.Last < tokens.Length - 1 && tokens[number.Last + 1].Lower is "of";
        return new PeoplePhrase(number.First, noun?.Last ?? number.Last, number.Range, noun?.Value, null, part) { IsAmong = among, IsFurther = IsFurther(tokens, number.First, last) };
    }

    // "four others", "three more people", "no one else": beside those told before.
    private bool IsFurther(ImmutableArray<Token> tokens, int first, int last)
    {
        for (var at = first; at <= last; at++)
            if (_further.Contains(tokens[at].Lower))
                return true;
        return false;
    }

    // "he later died", "Lark died": one person, told before.
    private PeoplePhrase? Reference(ImmutableArray<Token> tokens, int first, int last)
    {
        for (var at = last; at >= first; at--)
            if (_pronouns.Contains(tokens[at].Lower) || (at == last && IsNamePart(tokens[at]) && !_noPersons.Contains(tokens[at].Lower)))
                return new PeoplePhrase(at, at, NumberRange.Exactly(1), null, null, IsPart: false) { IsReference = true };
        return null;
    }

    private PeoplePhrase Named(ImmutableArray<Token> tokens, int first, PhraseHit<PeopleWord> noun)
    {
        var start = noun.First;
        while (start > first && !_beforeDescription.Contains(tokens[start - 1].Lower))
            start--;
        var number = noun.Value.IsPlural ? null : NumberRange.Exactly(1);
        return new PeoplePhrase(start, noun.Last, number, noun.Value, null, IsPart: false);
    }

    // "no one", "nobody", "none", "no civilians"
    private static int? NoneAt(ImmutableArray<Token> tokens, int first, int last)
    {
        for (var at = first; at <= last; at++)
            if (tokens[at].Lower is "nobody" or "none" or "no")
                return at;
        return null;
    }

    // Two capitalised words that stand together ("Kevin Barbee"); in a text all in capitals nothing tells names from other words.
    private (int First, int Last, string Text)? PersonName(ImmutableArray<Token> tokens, int first, int last)
    {
        var end = last;
        while (end >= first && !IsNamePart(tokens[end]))
            end--;
        var start = end;
        while (start > first && IsNamePart(tokens[start - 1]))
            start--;
        return end - start is >= 1 and <= 3 && !_noPersons.Contains(tokens[end].Lower) ? (start, end, Token.Join(tokens, start, end)) : null;
    }

    private static bool IsNamePart(Token token) =>
        token.Kind == TokenKind.Word && token.Text is [_, _, .., not '.'] or [_, not '.'] && token.IsCapitalised && token.Text.Any(char.IsLower);

    private ImmutableArray<PhraseHit<PeopleWord>> Hits(ImmutableArray<Token> tokens, int first, int last)
    {
        var hits = ImmutableArray.CreateBuilder<PhraseHit<PeopleWord>>();
        for (var at = first; at <= last; at++)
        {
            if (people.MatchAt(tokens, at) is not { } hit || hit.Last > last)
                continue;
            hits.Add(hit);
            at = hit.Last;
        }
        return hits.DrainToImmutable();
    }
}
