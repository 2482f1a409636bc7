namespace Blotter.Coding.Places;

/// <summary>Folds what is written to small letters of the English alphabet and digits, the same for names of the gazetteer and for words of a text.</summary>
internal static class NameLetters
{
    /// <summary>What <see cref="Fold"/> gives for a mark that may stand in a name without meaning ("Sana'a", "D.C.").</summary>
    public const char Silent = '\0';

    /// <summary>What it gives for a mark that parts words ("ez-Zor").</summary>
    public const char Break = ' ';

    /// <summary>What it gives for what stands in no name: other scripts, symbols, commas.</summary>
    public const char None = '?';

    private const char FirstLatin = 'À';
    private const char FirstAdditional = '\u1E00';

    // Unicode's decompositions, and the usual spelling of letters that have none; '?' where the letter is not written in names of places.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllll?" +
        "?llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb????o??dd???eee???g??ikk??????oo?????????????uu??yyzz?????????" +
        "????dddlllnnnaaiioouuuuuuuuuueaaaaaaggggkkoooo??j???gg??nnaaaaooaaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????" +
        "???bu??????????????bo?dd?e?e???????g????i????????????????????????????????u??????????????????????????????????????";

    // From U+1E00.
    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy?s??s?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>A small letter or digit, or <see cref="Silent"/>, <see cref="Break"/> or <see cref="None"/>.</summary>
    public static char Fold(char unit) => unit switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => unit,
        >= 'A' and <= 'Z' => (char)(unit | ' '),
        '\'' or '.' or '`' or '´' or '’' or '‘' or '‛' or '′' => Silent,
        >= '\u02B9' and <= '\u02C1' or >= '\u0300' and <= '\u036F' or '\u00AD' or '·' => Silent,
        ' ' or '-' or '/' or '_' or '\u00A0' or >= '\u2010' and <= '\u2015' => Break,
        _ when char.IsWhiteSpace(unit) => Break,
        >= FirstLatin when unit - FirstLatin < Latin.Length => Latin[unit - FirstLatin],
        >= FirstAdditional when unit - FirstAdditional < Additional.Length => Additional[unit - FirstAdditional],
        _ => None,
    };

    /// <summary>The second letter of one that is written with two in English, or <see cref="Silent"/>.</summary>
    public static char Second(char unit) => unit switch
    {
        'Æ' or 'æ' or 'Œ' or 'œ' or 'Ǣ' or 'ǣ' or 'Ǽ' or 'ǽ' => 'e',
        'ß' or 'ẞ' => 's',
        'Þ' or 'þ' => 'h',
        'Ĳ' or 'ĳ' => 'j',
        _ => Silent,
    };
}
