using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>How a word does something by being said; what each means is said in <c>statement-words.tsv</c>.</summary>
internal enum ActFrame { Deed, Accuse, Address, Intent, Judge, Own, Ultimatum, Say, Noun, Give }

/// <summary>A word that does something by being said.</summary>
/// <param name="Frame">How.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Second">The lemma of a word that must hang on it or stand behind it, or <c>null</c>.</param>
internal sealed record ActWord(ActFrame Frame, StatementKind Kind, string? Second);

/// <summary>The words of <c>statement-words.tsv</c> by lemma.</summary>
internal sealed class StatementWords(DataFile file)
{
    private readonly FrozenDictionary<string, ActWord[]> _words = file.Rows.SelectMany(Words).GroupBy(entry => entry.Lemma, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Word).OrderBy(word => word.Second is null).ToArray(), StringComparer.Ordinal);

    /// <summary>What the word may do, what needs a second word first.</summary>
    public ReadOnlySpan<ActWord> Of(in Token token) => _words.TryGetValue(token.Lemma, out var words) ? words : [];

    /// <summary>The last word of what is done or said before the next act that is joined to it ("urged calm and called the raid a crime"), or <paramref name="last"/>.</summary>
    public int BeforeNext(SentenceTree tree, int first, int last)
    {
        for (var at = first + 2; at <= last; at++)
            if (tree.Tokens.ItemRef(at - 1).Upos == Upos.Cconj && tree.Tokens.ItemRef(at) is { Upos: Upos.Verb, Xpos: "VBD" or "VBG" } token && token.Xpos == tree.Tokens.ItemRef(first).Xpos && tree.Child(at, "aux") < 0 && !Of(token).IsEmpty)
                return tree.Tokens.ItemRef(at - 2).Kind == TokenKind.Mark && at - 3 > first ? at - 3 : at - 2;
        return last;
    }

    private static IEnumerable<(string Lemma, ActWord Word)> Words(DataRow row)
    {
        var (frame, kind) = (SetList.Parse<ActFrame>(row["frame"]), SetList.Parse<StatementKind>(row["kind"]));
        foreach (var words in row.Values("words"))
        {
            var blank = words.IndexOf(' ', StringComparison.Ordinal);
            yield return (blank < 0 ? words : words[..blank], new ActWord(frame, kind, blank < 0 ? null : words[(blank + 1)..]));
        }
    }
}
