using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Numbers;

/// <summary>The words for numbers of <c>number-words.tsv</c>, and the whole numbers that are written with them. Immutable.</summary>
internal sealed class NumberWords
{
    private const int Thousand = 1000;

    private readonly FrozenDictionary<string, int> _cardinals;
    private readonly FrozenDictionary<string, int> _multipliers;
    private readonly FrozenDictionary<string, int> _ordinals;
    private readonly FrozenDictionary<string, Qualifier> _endings;

    public NumberWords(DataFile words)
    {
        (_cardinals, _multipliers, _ordinals) = (Values("cardinal"), Values("multiplier"), Values("ordinal"));
        (Units, Labels, BeforeYear, Aged) = (Words("unit"), Words("label"), Words("before-year"), Words("aged"));
        (Vague, Fixed, Repeats) = (Table("vague"), Table("phrase"), Table("repeat"));
        (Before, After) = (Qualifiers("qualifier"), Qualifiers("qualifier-after"));
        _endings = Rows("ending").ToFrozenDictionary(row => row["word"], row => SetList.Parse<Qualifier>(row["value"]), StringComparer.Ordinal);

        IEnumerable<DataRow> Rows(string kind) => words.Rows.Where(row => row["kind"] == kind);

        FrozenSet<string> Words(string kind) => Rows(kind).Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal);

        FrozenDictionary<string, int> Values(string kind) => Rows(kind).ToFrozenDictionary(row => row["word"], ValueOf, StringComparer.Ordinal);

        PhraseTable<int> Table(string kind) => new(Rows(kind).Select(row => (row["word"], ValueOf(row))));

        PhraseTable<Qualifier> Qualifiers(string kind) => new(Rows(kind).Select(row => (row["word"], SetList.Parse<Qualifier>(row["value"]))));
    }

    /// <summary>Words after which a number counts no people: units of measure, time and money.</summary>
    public FrozenSet<string> Units { get; }

    /// <summary>Words before a number that is a label or a sum of money.</summary>
    public FrozenSet<string> Labels { get; }

    /// <summary>Words before four digits that are a year.</summary>
    public FrozenSet<string> BeforeYear { get; }

    /// <summary>Words before "under" and a number that is an age.</summary>
    public FrozenSet<string> Aged { get; }

    /// <summary>Phrases for no certain number, with the least that they can mean.</summary>
    public PhraseTable<int> Vague { get; }

    /// <summary>Phrases for a certain number ("half a dozen").</summary>
    public PhraseTable<int> Fixed { get; }

    /// <summary>Words for how often ("twice").</summary>
    public PhraseTable<int> Repeats { get; }

    /// <summary>How a number is meant, by the words before it.</summary>
    public PhraseTable<Qualifier> Before { get; }

    /// <summary>How a number is meant, by the words after it ("or so").</summary>
    public PhraseTable<Qualifier> After { get; }

    /// <summary>Reads the whole number that starts at a token: "13", "1,800", "10 000", "twenty-one", "two hundred and five", "a dozen", "half a dozen", "1.5 million".</summary>
    public bool TryCardinal(ImmutableArray<Token> tokens, int at, out int last, out int value)
    {
        (last, value) = (at, 0);
        if (at >= tokens.Length)
            return false;
        if (Fixed.MatchAt(tokens, at) is { } phrase)
        {
            (last, value) = (phrase.Last, phrase.Value);
            return true;
        }
        if (TryDecimal(tokens, at, ref last, out value))
            return true;
        var first = 1;
        if (!(tokens[at].Lower is "a" && at + 1 < tokens.Length && _multipliers.ContainsKey(tokens[at + 1].Lower)) && !TryUnit(tokens[at], out first))
            return false;
        var open = WithThousands(tokens, at, first, ref last);
        return TryProduct(tokens, at, open, ref last, out value);
    }

    /// <summary>Reads an ordinal number: "fourth", "12th", "forty-second".</summary>
    public bool TryOrdinal(in Token token, out int value)
    {
        if (_ordinals.TryGetValue(token.Lower, out value))
            return true;
        var word = token.Lower.AsSpan();
        if (word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th")
            return int.TryParse(word[..^2].ToString().Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out value);
        var hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || !_cardinals.TryGetValue(word[..hyphen].ToString(), out var tens) || tens % 10 != 0 || !_ordinals.TryGetValue(word[(hyphen + 1)..].ToString(), out var one) || one > 9)
            return false;
        value = tens + one;
        return true;
    }

    /// <summary>Reads a number whose ending says how it is meant: "40-odd", "40-plus".</summary>
    public (int Value, Qualifier Qualifier)? WithEnding(in Token token)
    {
        var hyphen = token.Lower.LastIndexOf('-');
        if (hyphen <= 0 || !_endings.TryGetValue(token.Lower[(hyphen + 1)..], out var qualifier))
            return null;
        return TryUnit(token.Lower[..hyphen], out var value) || _multipliers.TryGetValue(token.Lower[..hyphen], out value) ? (value, qualifier) : null;
    }

    /// <summary>Reads two bounds that a hyphen joins: "10-15"; not a span of years, and not the date 9-11.</summary>
    public static (int Low, int High)? Bounds(in Token token)
    {
        if (token.Kind != TokenKind.Number)
            return null;
        var hyphen = token.Text.AsSpan().IndexOfAny('-', '–');
        if (hyphen is < 1 or > 6 || token.Text is "9-11" || !TryDigits(token.Text[..hyphen], out var low) || !TryDigits(token.Text[(hyphen + 1)..], out var high))
            return null;
        return low < high && low > 0 && !(hyphen == 4 && low is > 1800 and < 2100) ? (low, high) : null;
    }

    // "1.5 million", "2,5 thousand"
    private bool TryDecimal(ImmutableArray<Token> tokens, int at, ref int last, out int value)
    {
        value = 0;
        if (tokens[at].Kind != TokenKind.Number || at + 1 >= tokens.Length || !_multipliers.TryGetValue(tokens[at + 1].Lower, out var times) || times < Thousand)
            return false;
        var point = tokens[at].Text.AsSpan().IndexOfAny('.', ',');
        if (point < 1 || tokens[at].Text.Length - point is not (2 or 3)
            || !decimal.TryParse(tokens[at].Text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number * times > int.MaxValue)
            return false;
        (value, last) = ((int)(number * times), at + 1);
        return true;
    }

    // "10 000": French and international style.
    private static int WithThousands(ImmutableArray<Token> tokens, int at, int first, ref int last)
    {
        if (tokens[at] is not { Kind: TokenKind.Number, Text.Length: <= 3 } || at + 1 >= tokens.Length || tokens[at + 1].Text is not "000" || tokens[at + 1].Span.Start != tokens[at].Span.End + 1)
            return first;
        last = at + 1;
        return first * Thousand;
    }

    private bool TryProduct(ImmutableArray<Token> tokens, int at, int first, ref int last, out int value)
    {
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

    private bool TryUnit(in Token token, out int value) =>
        _cardinals.TryGetValue(token.Lower, out value) || (token.Kind == TokenKind.Number && TryDigits(token.Text, out value));

    private bool TryUnit(string word, out int value) => _cardinals.TryGetValue(word, out value) || TryDigits(word, out value);

    // "1,800": a comma stands before three digits.
    private static bool TryDigits(string text, out int value)
    {
        value = 0;
        for (var comma = text.IndexOf(',', StringComparison.Ordinal); comma >= 0; comma = text.IndexOf(',', comma + 1))
            if (text.Length - comma < 4 || (text.Length - comma) % 4 != 0)
                return false;
        return int.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static int ValueOf(DataRow row) => int.Parse(row["value"], NumberStyles.None, CultureInfo.InvariantCulture);
}
