using System.Text;

namespace Blotter.Language.Segmentation;

/// <summary>What is written, in lower case with a straight apostrophe, and what it looks like.</summary>
/// <param name="Text">As written; not empty.</param>
/// <param name="Lower">In lower case (invariant).</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Shape">How it looks to <see cref="BoundaryFeatures"/>.</param>
/// <param name="Hash">A hash of <paramref name="Lower"/> that is the same in every process.</param>
internal sealed record Form(string Text, string Lower, TokenKind Kind, FormShape Shape, uint Hash)
{
    /// <summary>Makes the form of <paramref name="written"/>, which is not empty.</summary>
    public static Form Make(ReadOnlySpan<char> written)
    {
        var text = written.ToString();
        var kind = KindOf(text);
        var lower = Lowered(text, kind);
        return new Form(text, lower, kind, kind == TokenKind.Mark ? ShapeOfMark(text) : ShapeOfWord(text), HashOf(lower));
    }

    /// <summary>FNV-1a over UTF-16 code units.</summary>
    public static uint HashOf(ReadOnlySpan<char> written)
    {
        var hash = 2_166_136_261u;
        foreach (var unit in written)
            hash = unchecked((hash ^ unit) * 16_777_619u);
        return hash;
    }

    // A grave accent by itself is a quotation mark; in a word it stands for an apostrophe.
    private static string Lowered(string text, TokenKind kind)
    {
        var lower = text.ToLowerInvariant().Replace('’', '\'');
        if (kind == TokenKind.Word)
            lower = lower.Replace('`', '\'').Replace('‘', '\'');
        return lower == text ? text : lower;
    }

    private static TokenKind KindOf(string text)
    {
        bool letter = false, digit = false;
        foreach (var character in text.EnumerateRunes())
            (letter, digit) = (letter || Rune.IsLetter(character), digit || Rune.IsDigit(character));
        return char.IsDigit(text[0]) && !letter ? TokenKind.Number : letter || digit ? TokenKind.Word : TokenKind.Mark;
    }

    private static FormShape ShapeOfWord(string text)
    {
        if (text.EndsWith('.'))
            return text.Length == 2 ? FormShape.Initial : FormShape.Abbreviation;
        if (!char.IsLetter(text[0]))
            return char.IsDigit(text[0]) ? text.Length > 2 ? FormShape.LongNumber : FormShape.ShortNumber : FormShape.OtherWord;
        if (text.AsSpan().IndexOfAny("@/:") >= 0)
            return FormShape.Address;
        var upper = text.Count(char.IsUpper);
        return upper == 0 ? FormShape.Lower
            : text.Length == 1 ? FormShape.OneCapital
            : upper == text.Length ? FormShape.Capitals
            : upper == 1 && char.IsUpper(text[0]) ? FormShape.Capitalised
            : FormShape.Mixed;
    }

    private static FormShape ShapeOfMark(string text) => text switch
    {
        "." => FormShape.FullStop,
        "," => FormShape.Comma,
        ";" => FormShape.Semicolon,
        ":" => FormShape.Colon,
        "\"" or "''" or "'" or "``" => FormShape.Quote,
        "“" or "‘" or "«" or "`" => FormShape.OpenQuote,
        "”" or "’" or "»" => FormShape.CloseQuote,
        "(" or "[" or "{" or "<" or "<<" => FormShape.OpenBracket,
        ")" or "]" or "}" or ">" or ">>" => FormShape.CloseBracket,
        "-" or "–" or "—" or "--" => FormShape.Dash,
        "*" or "•" or "·" or "#" => FormShape.Bullet,
        [.., '?' or '!'] => FormShape.Exclamation,
        ['.' or '…', ..] => FormShape.Dots,
        { Length: > 3 } => FormShape.Rule,
        [':' or ';' or '=', ..] => FormShape.Face,
        _ => FormShape.OtherMark,
    };
}

/// <summary>How a form looks.</summary>
internal enum FormShape : byte
{
    None, Lower, Capitalised, Capitals, OneCapital, Mixed, ShortNumber, LongNumber, OtherWord, Abbreviation, Initial, Address, FullStop, Exclamation, Dots,
    Comma, Semicolon, Colon, Quote, OpenQuote, CloseQuote, OpenBracket, CloseBracket, Dash, Bullet, Rule, Face, OtherMark,
}
