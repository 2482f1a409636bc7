using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding.Numbers;

/// <summary>A count in the text, from token <paramref name="First"/> to token <paramref name="Last"/>, both included.</summary>
/// <param name="First">Index of its first token, the qualifier's when there is one.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Range">What it means as bounds.</param>
/// <param name="Qualifier">How it is meant.</param>
internal sealed record NumberPhrase(int First, int Last, NumberRange Range, Qualifier Qualifier);

/// <summary>
/// Finds counts ("13", "at least two dozen", "between 6 and 8", "dozens", "30 or more") and normalises them to low, best and high by the rules of
/// <c>docs/codebook.md</c>, "Numbers". Dates, clock times, ages, measures, money and shares ("one in three") are not counts. Immutable.
/// </summary>
internal sealed class NumberFinder(DataFile file)
{
    private const int MostShare = 100;

    /// <summary>The words that it reads numbers by.</summary>
    public NumberWords Words { get; } = new(file);

    /// <summary>All counts in text order.</summary>
    public NumberPhrases Find(ImmutableArray<Token> tokens) => new(All(tokens, PhraseAt));

    /// <summary>All that says how often, in text order: "twice", "at least six times", "a dozen times". The phrase ends with "times".</summary>
    public ImmutableArray<NumberPhrase> FindRepeats(ImmutableArray<Token> tokens) => All(tokens, RepeatAt);

    private static ImmutableArray<NumberPhrase> All(ImmutableArray<Token> tokens, Func<ImmutableArray<Token>, int, NumberPhrase?> read)
    {
        var found = ImmutableArray.CreateBuilder<NumberPhrase>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (read(tokens, at) is not { } phrase)
                continue;
            found.Add(phrase);
            at = phrase.Last;
        }
        return found.DrainToImmutable();
    }

    private NumberPhrase? PhraseAt(ImmutableArray<Token> tokens, int at)
    {
        if (Between(tokens, at) is { } between)
            return between;
        var qualifier = Words.Before.MatchAt(tokens, at);
        var start = qualifier is { } q ? q.Last + 1 : at;
        if (start >= tokens.Length || (qualifier is not null && IsUnderAge(tokens, at + 1)))
            return null;
        if (Words.Vague.MatchAt(tokens, start) is { } vague)
            return IsMeasure(tokens, vague.Last) ? null : new NumberPhrase(at, vague.Last, new NumberRange(vague.Value, null, null), Qualifier.AtLeast);
        if (InOneWord(tokens, at, start) is { } word)
            return IsNoCount(tokens, start, start) ? null : word;
        if (!Words.TryCardinal(tokens, start, out var last, out var value) || IsNoCount(tokens, start, last) || IsShare(tokens, start, last, value))
            return null;
        if (last + 2 < tokens.Length && JoinsBounds(tokens, start, last + 1) && Words.TryCardinal(tokens, last + 2, out var highLast, out var high))
        {
            if (IsNoCount(tokens, last + 2, highLast))
                return null; // "6 to 8 months"
            if (qualifier is null && high > value)
                return new NumberPhrase(at, highLast, new NumberRange(value, null, high), Qualifier.Between);
        }
        return Meant(tokens, at, last, value, qualifier?.Value);
    }

    // What stands after a number may say how it is meant: "30 or more".
    private NumberPhrase Meant(ImmutableArray<Token> tokens, int at, int last, int value, Qualifier? before)
    {
        var after = before is null && last + 1 < tokens.Length ? Words.After.MatchAt(tokens, last + 1) : null;
        var meant = before ?? after?.Value ?? Qualifier.Exact;
        return new NumberPhrase(at, after?.Last ?? last, RangeOf(value, meant), meant);
    }

    // "40-odd", "10-15"
    private NumberPhrase? InOneWord(ImmutableArray<Token> tokens, int at, int start)
    {
        if (NumberWords.Bounds(tokens[start]) is var (low, high))
            return new NumberPhrase(at, start, new NumberRange(low, null, high), Qualifier.Between);
        return Words.WithEnding(tokens[start]) is var (value, qualifier) ? new NumberPhrase(at, start, RangeOf(value, qualifier), qualifier) : null;
    }

    private NumberPhrase? RepeatAt(ImmutableArray<Token> tokens, int at)
    {
        var qualifier = Words.Before.MatchAt(tokens, at);
        var start = qualifier is { } q ? q.Last + 1 : at;
        var meant = qualifier?.Value ?? Qualifier.Exact;
        if (start >= tokens.Length)
            return null;
        if (Words.Repeats.MatchAt(tokens, start) is { } word)
            return new NumberPhrase(at, word.Last, RangeOf(word.Value, meant), meant);
        if (Words.Vague.MatchAt(tokens, start) is { } vague)
            return TimesAfter(tokens, vague.Last) is { } often ? new NumberPhrase(at, often, new NumberRange(vague.Value, null, null), Qualifier.AtLeast) : null;
        if (!Words.TryCardinal(tokens, start, out var last, out var value))
            return null;
        var phrase = Meant(tokens, at, last, value, qualifier?.Value);
        return TimesAfter(tokens, phrase.Last) is { } times ? phrase with { Last = times } : null;
    }

    // "11 times", "11 separate times", "dozens of times"
    private static int? TimesAfter(ImmutableArray<Token> tokens, int last)
    {
        for (var at = last + 1; at < tokens.Length && at <= last + 2; at++)
            if (tokens[at].Lower is "times" or "occasions")
                return at;
        return null;
    }

    private static bool JoinsBounds(ImmutableArray<Token> tokens, int first, int joint) =>
        tokens[joint].Lower is "to" or "or" or "–" || (tokens[joint].Lower is "and" && first > 0 && tokens[first - 1].Lower is "between");

    // "between 6 and 8"
    private NumberPhrase? Between(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower is "between" or "from"
        && Words.TryCardinal(tokens, at + 1, out var lowLast, out var low)
        && lowLast + 1 < tokens.Length && tokens[lowLast + 1].Lower is "and" or "to"
        && Words.TryCardinal(tokens, lowLast + 2, out var last, out var high) && low < high && !IsNoCount(tokens, lowLast + 2, last)
            ? new NumberPhrase(at, last, new NumberRange(low, null, high), Qualifier.Between)
            : null;

    private static NumberRange RangeOf(int value, Qualifier qualifier) => qualifier switch
    {
        Qualifier.AtLeast or Qualifier.MoreThan => NumberRange.AtLeast(value),
        Qualifier.About => new NumberRange(null, value, null),
        Qualifier.Nearly => new NumberRange(null, value, value),
        Qualifier.UpTo or Qualifier.FewerThan => new NumberRange(null, null, value),
        _ => NumberRange.Exactly(value),
    };

    private bool IsNoCount(ImmutableArray<Token> tokens, int first, int last) =>
        (first > 0 && (IsLabelled(tokens, first) || IsAge(tokens, first, last) || IsYear(tokens[first - 1], tokens[first]))) || IsMeasure(tokens, last);

    private bool IsMeasure(ImmutableArray<Token> tokens, int last) =>
        last + 1 < tokens.Length && (Words.Units.Contains(tokens[last + 1].Lower) || TimeWords.IsMonth(tokens[last + 1]));

    // "one in three", "nine out of 10"
    private bool IsShare(ImmutableArray<Token> tokens, int first, int last, int value)
    {
        if (first > 1 && tokens[first - 1].Lower is "in" or "of" && IsPart(tokens, first - 1, value))
            return true;
        var of = last + 1 < tokens.Length ? (tokens[last + 1].Lower is "in" ? last + 1 : tokens[last + 1].Lower is "out" ? last + 2 : -1) : -1;
        return of > 0 && of < tokens.Length && tokens[of].Lower is "in" or "of" && Words.TryCardinal(tokens, of + 1, out var end, out var whole)
            && IsShareOf(value, whole, tokens[of].Lower is "of") && !IsNoCount(tokens, of + 1, end);
    }

    private bool IsPart(ImmutableArray<Token> tokens, int preposition, int whole)
    {
        var isOf = tokens[preposition].Lower is "of";
        var part = isOf ? preposition - 2 : preposition - 1;
        return part >= 0 && (!isOf || tokens[preposition - 1].Lower is "out") && Words.TryCardinal(tokens, part, out var last, out var value) && last == part && IsShareOf(value, whole, isOf);
    }

    private static bool IsShareOf(int part, int whole, bool isOutOf) =>
        part < whole && whole <= MostShare && (isOutOf || (part == 1 && whole is < 11 or 20 or 50 or MostShare) || (part < 10 && whole is 10 or MostShare));

    // "$5", "No. 7", "March 15"; "no one" counts nobody.
    private bool IsLabelled(ImmutableArray<Token> tokens, int first) =>
        Words.Labels.Contains(tokens[first - 1].Lower.TrimEnd('.'))
        || TimeWords.IsMonth(tokens[first - 1])
        || (first > 1 && tokens[first - 1].Lower is "of" && tokens[first - 2].Lower is "age" or "ages")
        || IsUnderAge(tokens, first)
        || (first > 1 && tokens[first - 1].Text is "." && tokens[first - 2].Lower is "no");

    // "children under 15"
    private bool IsUnderAge(ImmutableArray<Token> tokens, int number) =>
        number > 1 && tokens[number - 1].Lower is "under" or "over" or "above" or "below" && Words.Aged.Contains(tokens[number - 2].Lower);

    // ", 34,"; "kills man, 34"; not ", 9 of them"
    private static bool IsAge(ImmutableArray<Token> tokens, int first, int last) =>
        IsBracketedAge(tokens, first, last)
        || (tokens[first - 1].Lower is "," && tokens[first].Kind == TokenKind.Number
            && !(last + 2 < tokens.Length && tokens[last + 1].Lower is "of" && tokens[last + 2].Lower is "them" or "whom" or "which" or "those" or "these")
            && (last + 1 == tokens.Length || tokens[last + 1].Lower is "," or "." or ";" or ")" or "of" or "was" or "is"));

    // "Robert Elder (24)"; not "seven (7)"
    private static bool IsBracketedAge(ImmutableArray<Token> tokens, int first, int last) =>
        first > 1 && first == last && tokens[first] is { Kind: TokenKind.Number, Text.Length: 2 } && tokens[first - 1].Text is "(" && last + 1 < tokens.Length && tokens[last + 1].Text is ")"
        && tokens[first - 2].IsCapitalised && tokens[first - 2].Text.Any(char.IsLower);

    // "in 1999", "Sept. 29, 2016"; a count of that size is written with a comma.
    private bool IsYear(Token before, Token number) =>
        number.Text is { Length: 4 } && number.Text[..2] is "19" or "20" && number.Kind == TokenKind.Number && Words.BeforeYear.Contains(before.Lower);
}
