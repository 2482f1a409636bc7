using System.Collections.Immutable;
using System.Globalization;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Evaluation;

/// <summary>
/// Gives a text in capitals the letters of print. Capitals begin sentences, proper nouns and names of people, places, organisations, peoples and
/// buildings, but for the small words inside them; acronyms are capitals throughout. Nothing is learned from texts that are printed so: what the
/// language layer takes for no name is lower case, and a few words will be that a newspaper would capitalise.
/// </summary>
internal static class TrueCase
{
    // Shorter words in brackets after a name are its acronym ("the Red Gull Front [RGF]"), longer ones another name.
    private const int LongestAcronym = 6;

    /// <summary>The document's text.</summary>
    public static string Of(Document document)
    {
        var sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences);
        var acronyms = sentences.SelectMany(Bracketed).ToImmutableHashSet(StringComparer.Ordinal);
        var letters = document.Text.ToLower(CultureInfo.InvariantCulture).ToCharArray();
        foreach (var sentence in sentences)
            Capitalise(sentence, acronyms, letters);
        return new string(letters);
    }

    private static void Capitalise(Sentence sentence, ImmutableHashSet<string> acronyms, char[] letters)
    {
        var named = Named(sentence);
        var begins = true;
        for (var at = 0; at < sentence.Tokens.Length; at++)
        {
            var token = sentence.Tokens[at];
            if (IsAcronym(token, acronyms))
                Raise(letters, token.Span);
            else if ((begins && token.Kind == TokenKind.Word) || named[at] || token.Lower is "i")
                Raise(letters, new TextSpan(token.Span.Start, token.Span.Start + 1));
            begins &= token.Kind != TokenKind.Word;
        }
    }

    private static bool[] Named(Sentence sentence)
    {
        bool[] named = [.. sentence.Tokens.Select(token => token.Upos == Upos.Propn)];
        foreach (var name in sentence.Names.Where(name => name.Kind is not (NameKind.Weapon or NameKind.Vehicle)))
        {
            for (var at = name.First; at <= name.Last; at++)
                named[at] |= sentence.Tokens[at].Upos is not (Upos.Adp or Upos.Det or Upos.Cconj or Upos.Part);
        }
        return named;
    }

    private static IEnumerable<string> Bracketed(Sentence sentence)
    {
        for (var at = 1; at + 1 < sentence.Tokens.Length; at++)
        {
            var token = sentence.Tokens[at];
            if (sentence.Tokens[at - 1].Text is "(" or "[" && sentence.Tokens[at + 1].Text is ")" or "]"
                && token.Upos == Upos.Propn && token.Kind == TokenKind.Word && token.Text.Length <= LongestAcronym && !IsPlace(sentence, at))
                yield return token.Lower;
        }
    }

    private static bool IsPlace(Sentence sentence, int at) =>
        sentence.Names.Any(name => name.Kind == NameKind.Location && name.First <= at && at <= name.Last);

    // "FMLN"; "U.S."; "M-16": no word of English is spelled so.
    private static bool IsAcronym(in Token token, ImmutableHashSet<string> acronyms) =>
        acronyms.Contains(token.Lower)
        || (token.Upos == Upos.Propn && (token.Lower.IndexOfAny(['a', 'e', 'i', 'o', 'u', 'y']) < 0 || token.Text is [_, '.', _, ..])
            && !token.Text.EndsWith("'s", StringComparison.OrdinalIgnoreCase) && !IsTitle(token.Lower));

    private static bool IsTitle(string lower) => lower.TrimEnd('.') is "mr" or "mrs" or "ms" or "dr" or "st" or "sr" or "jr" or "lt" or "sgt";

    private static void Raise(char[] letters, TextSpan span)
    {
        for (var at = span.Start; at < span.End; at++)
            letters[at] = char.ToUpperInvariant(letters[at]);
    }
}
