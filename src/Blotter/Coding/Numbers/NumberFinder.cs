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
    private readonly FrozenDictionary<string, int> _cardinals;
    private readonly FrozenDictionary<string, int> _multipliers;
    private readonly FrozenDictionary<string, int> _vague;
    private readonly FrozenSet<string> _units;
    private readonly PhraseTable<Qualifier> _qualifiers;

    public NumberFinder(DataFile words)
    {
        _cardinals = Values("cardinal");
        _multipliers = Values("multiplier");
        _vague = Values("vague");
        _units = Rows("unit").Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal);
        _qualifiers = new(Rows("qualifier").Select(row => (row["word"], SetList.Parse<Qualifier>(row["value"]))));

        IEnumerable<DataRow> Rows(string kind) => words.Rows.Where(row => row["kind"] == kind);

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
        if (qualifier is null && last + 2 < tokens.Length && tokens[last + 1].Lower is "to" or "or" or "–"
            && TryCardinal(tokens, last + 2, out var highLast, out var high) && high > value && !IsNoCount(tokens, last + 2, highLast))
            return new NumberPhrase(at, highLast, new NumberRange(value, null, high), Qualifier.Between);
        var meant = qualifier?.Value ?? Qualifier.Exact;
        return new NumberPhrase(at, last, RangeOf(value, meant), meant);
    }

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

    // "13", "1,800", "twenty-one", "two hundred", "two hundred and five", "a dozen", "3 million"
    private bool TryCardinal(ImmutableArray<Token> tokens, int at, out int last, out int value)
    {
        (last, value) = (at, 0);
        if (at >= tokens.Length)
            return false;
        if (tokens[at].Lower is "a" && at + 1 < tokens.Length && _multipliers.TryGetValue(tokens[at + 1].Lower, out value))
        {
            last = at + 1;
            return true;
        }
        if (!TryUnit(tokens[at], out value))
            return false;
        while (last + 1 < tokens.Length && _multipliers.TryGetValue(tokens[last + 1].Lower, out var times) && (long)value * times <= int.MaxValue)
        {
            value *= times;
            last++;
            var rest = last + 1 < tokens.Length && tokens[last + 1].Lower is "and" ? last + 2 : last + 1;
            if (rest < tokens.Length && TryUnit(tokens[rest], out var added) && added < times)
                (value, last) = (value + added, rest);
        }
        return true;
    }

    private bool TryUnit(Token token, out int value) =>
        _cardinals.TryGetValue(token.Lower, out value)
        || (token.Kind == TokenKind.Number
            && int.TryParse(token.Text.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out value));

    private bool IsNoCount(ImmutableArray<Token> tokens, int first, int last)
    {
        if (first > 0 && (tokens[first - 1].Lower is "$" or "€" or "£" or "no." or "aged" or "age" or "us$" or "rs" or "#" || Months.IsMonth(tokens[first - 1].Lower)))
            return true;
        if (first > 0 && last + 1 < tokens.Length && tokens[first - 1].Lower is "," && tokens[last + 1].Lower is "," or "." && tokens[first].Kind == TokenKind.Number)
            return true; // ", 34," is somebody's age
        return last + 1 < tokens.Length && (_units.Contains(tokens[last + 1].Lower) || Months.IsMonth(tokens[last + 1].Lower));
    }
}
