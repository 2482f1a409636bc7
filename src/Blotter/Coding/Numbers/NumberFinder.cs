using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
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
/// Finds counts ("13", "at least two dozen", "between 6 and 8", "dozens") and normalises them to low, best and high by the rules of
/// <c>docs/codebook.md</c>, "Numbers". Dates, clock times, ages, measures and money are not counts. Immutable.
/// </summary>
internal sealed class NumberFinder
{
    private const int Thousand = 1000;

    private readonly FrozenDictionary<string, int> _cardinals;
    private readonly FrozenDictionary<string, int> _multipliers;
    private readonly FrozenDictionary<string, int> _vague;
    private readonly FrozenSet<string> _units;
    private readonly FrozenSet<string> _labels;
    private readonly FrozenSet<string> _beforeYear;
    private readonly PhraseTable<Qualifier> _qualifiers;

    public NumberFinder(DataFile words)
    {
        _cardinals = Values("cardinal");
        _multipliers = Values("multiplier");
        _vague = Values("vague");
        (_units, _labels, _beforeYear) = (Words("unit"), Words("label"), Words("before-year"));
        _qualifiers = new(Rows("qualifier").Select(row => (row["word"], SetList.Parse<Qualifier>(row["value"]))));

        IEnumerable<DataRow> Rows(string kind) => words.Rows.Where(row => row["kind"] == kind);

        FrozenSet<string> Words(string kind) => Rows(kind).Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal);

        FrozenDictionary<string, int> Values(string kind) => Rows(kind).ToFrozenDictionary(
            row => row["word"], row => int.Parse(row["value"], NumberStyles.None, CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    /// <summary>All counts in text order.</summary>
    public NumberPhrases Find(ImmutableArray<Token> tokens)
    {
        var found = ImmutableArray.CreateBuilder<NumberPhrase>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (PhraseAt(tokens, at) is not { } phrase)
                continue;
            found.Add(phrase);
            at = phrase.Last;
        }
        return new NumberPhrases(found.DrainToImmutable());
    }

    private NumberPhrase? PhraseAt(ImmutableArray<Token> tokens, int at)
    {
        if (Between(tokens, at) is { } between)
            return between;
        var qualifier = _qualifiers.MatchAt(tokens, at);
        var start = qualifier is { } q ? q.Last + 1 : at;
        if (start < tokens.Length && _vague.TryGetValue(tokens[start].Lower, out var least))
            return new NumberPhrase(at, start, new NumberRange(least, null, null), Qualifier.AtLeast);
        if (!TryCardinal(tokens, start, out var last, out var value) || IsNoCount(tokens, start, last))
            return null;
        if (last + 2 < tokens.Length && JoinsBounds(tokens, start, last + 1) && TryCardinal(tokens, last + 2, out var highLast, out var high))
        {
            if (IsNoCount(tokens, last + 2, highLast))
                return null; // "6 to 8 months"
            if (qualifier is null && high > value)
                return new NumberPhrase(at, highLast, new NumberRange(value, null, high), Qualifier.Between);
        }
        var meant = qualifier?.Value ?? Qualifier.Exact;
        return new NumberPhrase(at, last, RangeOf(value, meant), meant);
    }

    private static bool JoinsBounds(ImmutableArray<Token> tokens, int first, int joint) =>
        tokens[joint].Lower is "to" or "or" or "–" || (tokens[joint].Lower is "and" && first > 0 && tokens[first - 1].Lower is "between");

    // "between 6 and 8"
    private NumberPhrase? Between(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower is "between" or "from"
        && TryCardinal(tokens, at + 1, out var lowLast, out var low)
        && lowLast + 1 < tokens.Length && tokens[lowLast + 1].Lower is "and" or "to"
        && TryCardinal(tokens, lowLast + 2, out var last, out var high) && low < high && !IsNoCount(tokens, lowLast + 2, last)
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

    // "13", "1,800", "twenty-one", "two hundred and five", "two thousand five hundred", "a dozen", "3 million"
    private bool TryCardinal(ImmutableArray<Token> tokens, int at, out int last, out int value)
    {
        (last, value) = (at, 0);
        if (at >= tokens.Length)
            return false;
        var first = 1;
        if (!(tokens[at].Lower is "a" && at + 1 < tokens.Length && _multipliers.ContainsKey(tokens[at + 1].Lower)) && !TryUnit(tokens[at], out first))
            return false;
        long whole = 0, open = first; // thousands and more already told; what a multiplier still applies to
        while (last + 1 < tokens.Length && last - at < NumberPhrases.Longest - 3 && Multiplies(tokens[last + 1], open, out var times))
        {
            (whole, open) = times >= Thousand ? (whole + open * times, 0) : (whole, open * times);
            last++;
            var rest = last + 1 < tokens.Length && tokens[last + 1].Lower is "and" ? last + 2 : last + 1;
            if (rest < tokens.Length && TryUnit(tokens[rest], out var added) && added < times)
                (open, last) = (open + added, rest);
        }
        value = whole + open <= int.MaxValue ? (int)(whole + open) : 0;
        return whole + open <= int.MaxValue;
    }

    // "hundred" applies to less than a hundred; a bound on the product keeps hostile text from overflowing.
    private bool Multiplies(Token token, long open, out int times) =>
        _multipliers.TryGetValue(token.Lower, out times) && open > 0 && (times >= Thousand || open < 100) && open * times <= int.MaxValue;

    private bool TryUnit(Token token, out int value) =>
        _cardinals.TryGetValue(token.Lower, out value)
        || (token.Kind == TokenKind.Number
            && int.TryParse(token.Text.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out value));

    private bool IsNoCount(ImmutableArray<Token> tokens, int first, int last) =>
        (first > 0 && (IsLabelled(tokens, first) || IsAge(tokens, first, last) || IsYear(tokens[first - 1], tokens[first])))
        || (last + 1 < tokens.Length && (_units.Contains(tokens[last + 1].Lower) || TimeWords.IsMonth(tokens[last + 1])));

    // "$5", "No. 7", "March 15"; "no one" counts nobody.
    private bool IsLabelled(ImmutableArray<Token> tokens, int first) =>
        _labels.Contains(tokens[first - 1].Lower.TrimEnd('.'))
        || TimeWords.IsMonth(tokens[first - 1])
        || (first > 1 && tokens[first - 1].Text is "." && tokens[first - 2].Lower is "no");

    // ", 34,"; "kills man, 34"
    private static bool IsAge(ImmutableArray<Token> tokens, int first, int last) =>
        tokens[first - 1].Lower is "," && tokens[first].Kind == TokenKind.Number
        && (last + 1 == tokens.Length || tokens[last + 1].Lower is "," or "." or ";" or ")" or "of" or "was" or "is");

    // "in 1999", "Sept. 29, 2016"; a count of that size is written with a comma.
    private bool IsYear(Token before, Token number) =>
        number.Text is { Length: 4 } && number.Text[..2] is "19" or "20" && number.Kind == TokenKind.Number && _beforeYear.Contains(before.Lower);
}
