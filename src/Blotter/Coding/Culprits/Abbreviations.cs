using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Culprits;

/// <summary>The short forms that a report gives to names in brackets after them, "Republican Action Column (RAC)", or in a list of its own: "Abbreviations: UAM unidentified armed men; PF Popular Front."</summary>
internal sealed class Abbreviations
{
    private const int LongestName = 10;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads all sentences; of two names with one short form the first counts.</summary>
    public Abbreviations(ImmutableArray<SentenceFacts> sentences, BlameWords words)
    {
        foreach (var facts in sentences)
        {
            var tokens = facts.Sentence.Tokens;
            if (tokens.Length > 2 && tokens[1].Text is ":" && words.ShortForms.Contains(tokens[0].Lower))
                AddListed(tokens);
            for (var at = 1; at + 2 < tokens.Length; at++)
                if (tokens[at].Text is "(" && tokens[at + 2].Text is ")" or "," or ";" && IsShortForm(tokens[at + 1].Text) && NameBefore(tokens, at, tokens[at + 1].Text) is { } name)
                    _names.TryAdd(tokens[at + 1].Text, name);
        }
    }

    /// <summary>The full name behind a short form; the name itself where the report gives none.</summary>
    public string Full(string name) => _names.GetValueOrDefault(name, name);

    // Short forms with their meanings behind them, between semicolons.
    private void AddListed(ImmutableArray<Token> tokens)
    {
        for (var (first, at) = (2, 2); at < tokens.Length; at++)
            if (tokens[at].Lower is ";" or "." || at + 1 == tokens.Length)
            {
                var last = tokens[at].Lower is ";" or "." ? at - 1 : at;
                var meaning = first + 1 < tokens.Length && tokens[first + 1].Lower is "=" or ":" or "-" or "–" ? first + 2 : first + 1;
                if (meaning <= last && last - meaning < LongestName && tokens[first].IsCapitalised)
                    _names.TryAdd(tokens[first].Text, Token.Join(tokens, meaning, last));
                first = at + 1;
            }
    }

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
