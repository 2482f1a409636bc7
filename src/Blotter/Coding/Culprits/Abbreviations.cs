using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Culprits;

/// <summary>The short forms that a report gives to names in brackets after them: "Republican Action Column (RAC)".</summary>
internal sealed class Abbreviations
{
    private const int LongestName = 10;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads all sentences; of two names with one short form the first counts.</summary>
    public Abbreviations(ImmutableArray<SentenceFacts> sentences)
    {
        foreach (var facts in sentences)
        {
            var tokens = facts.Sentence.Tokens;
            for (var at = 1; at + 2 < tokens.Length; at++)
                if (tokens[at].Text is "(" && tokens[at + 2].Text is ")" or "," or ";" && IsShortForm(tokens[at + 1].Text) && NameBefore(tokens, at, tokens[at + 1].Text) is { } name)
                    _names.TryAdd(tokens[at + 1].Text, name);
        }
    }

    /// <summary>The full name behind a short form; the name itself where the report gives none.</summary>
    public string Full(string name) => _names.GetValueOrDefault(name, name);

    private static bool IsShortForm(string text) => text.Length is >= 2 and <= 8 && text.All(char.IsUpper);

    // The words before the bracket whose capitals begin as the short form does; a form of another language ("Frente" for "Front") is taken on its last words.
    private static string? NameBefore(ImmutableArray<Token> tokens, int bracket, string form)
    {
        var first = bracket;
        while (first > 0 && bracket - first < LongestName && (tokens[first - 1].IsCapitalised || (first - 1 > 0 && tokens[first - 1].Lower is "of" or "the" or "for" or "de" or "del" or "la" or "and" or "al" && tokens[first - 2].IsCapitalised)))
            first--;
        for (var at = first; at < bracket; at++)
            if (tokens[at].Text[0] == form[0] && tokens[at].IsCapitalised && bracket - at >= 2)
                return Token.Join(tokens, at, bracket - 1);
        return bracket - first >= 2 ? Token.Join(tokens, first, bracket - 1) : null;
    }
}
