using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Names a source and says what kind it is. Immutable.</summary>
internal sealed class SourceNamer
{
    private readonly FrozenDictionary<string, SourceKind> _kinds;
    private readonly FrozenSet<string> _determiners;

    public SourceNamer(DataFile heads, WordLists words)
    {
        _kinds = heads.Rows
            .SelectMany(row => row.Values("words").Select(word => (word, Kind: SetList.Parse<SourceKind>(row["kind"]))))
            .DistinctBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.word, pair => pair.Kind, StringComparer.Ordinal);
        _determiners = words["determiner"];
    }

    /// <summary>
    /// A person's own name where there is one ("Dr Sherwan Baqi" is "Sherwan Baqi"), else the description without its article
    /// ("A security official in Duhok" is "security official in Duhok").
    /// </summary>
    public (string Name, SourceKind Kind) Name(ImmutableArray<Token> tokens, int first, int last)
    {
        while (first < last && tokens[first].Lower is "a" or "an" or "the" or "and" or "one")
            first++;
        var kind = KindOf(tokens, first, last);
        var name = PersonName(tokens, first, last);
        if (name is { } person)
            return (Token.Join(tokens, person, last), kind ?? SourceKind.Person);
        return (Token.Join(tokens, first, last), kind ?? (tokens[last].IsCapitalised ? SourceKind.Group : SourceKind.Unnamed));
    }

    /// <summary>
    /// Whether the words hold a noun for sources or a name; other subjects of verbs of saying ("the move suggested") are no sources.
    /// </summary>
    public bool CanName(ImmutableArray<Token> tokens, int first, int last)
    {
        if (KindOf(tokens, first, last) is not null)
            return true;
        for (var at = first; at <= last; at++)
            if (tokens[at].IsCapitalised && tokens[at].Kind == TokenKind.Word && (at > 0 || last > first) && !_determiners.Contains(tokens[at].Lower))
                return true;
        return false;
    }

    private SourceKind? KindOf(ImmutableArray<Token> tokens, int first, int last)
    {
        for (var at = last; at >= first; at--)
            if (_kinds.TryGetValue(tokens[at].Lower.TrimEnd('.'), out var kind))
                return kind;
        return null;
    }

    // The last two to four capitalised words that are no titles or nouns for sources; a single one only after a title ("Mr Mwero").
    private int? PersonName(ImmutableArray<Token> tokens, int first, int last)
    {
        var start = last + 1;
        while (start > first && IsNamePart(tokens[start - 1]))
            start--;
        var length = last + 1 - start;
        return length is >= 2 and <= 4 || (length == 1 && start > first && tokens[start - 1].IsCapitalised) ? start : null;
    }

    private bool IsNamePart(Token token) =>
        token.IsCapitalised && token.Kind == TokenKind.Word && token.Text.Any(char.IsLower)
        && !_kinds.ContainsKey(token.Lower.TrimEnd('.')) && token.Lower.TrimEnd('.') is not ("mr" or "mrs" or "ms");
}
