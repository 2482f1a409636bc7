using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.WriterVoice;

/// <summary>
/// Signs in the form of a sentence that its writer gives a view: a question to nobody, an order, "let us", "we" and "you", what should be, what always or never is, an exclamation.
/// Points are halves of those that the codebook states.
/// </summary>
internal sealed class ViewSigns(WordLists words)
{
    private const int LongestOpening = 3;

    private readonly FrozenSet<string> _absolutes = words["absolute"];
    private readonly FrozenSet<string> _duties = words["duty"];
    private readonly FrozenSet<string> _selves = words["self"];
    private readonly FrozenSet<string> _owners = words["own"];
    private readonly FrozenSet<string> _readers = words["reader"];
    private readonly FrozenSet<string> _openers = words["opener"];
    private readonly FrozenSet<string> _newsroom = words["newsroom"];
    private readonly FrozenSet<string> _notices = words["notice"];

    /// <summary>The points of a sentence, never below 0.</summary>
    /// <param name="tokens">Its tokens, annotated.</param>
    /// <param name="isQuoted">Whether the token of that index stands in quotation marks.</param>
    public int Points(ImmutableArray<Token> tokens, Func<int, bool> isQuoted)
    {
        var (absolute, duty, self, reader, numbers, newsroom) = (0, 0, 0, 0, 0, false);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (isQuoted(at))
                continue;
            ref readonly var token = ref tokens.ItemRef(at);
            absolute += Count(_absolutes, token);
            duty += Count(_duties, token);
            self += _owners.Contains(token.Lower) ? 3 : _selves.Contains(token.Lower) && token.Text != "US" ? 2 : 0;
            reader += Count(_readers, token);
            numbers += token.Kind == TokenKind.Number ? 1 : 0;
            newsroom |= _newsroom.Contains(token.Lemma) || _notices.Contains(token.Lower);
        }
        var points = Math.Min(absolute, 2) + Math.Min(2 * duty, 4) + Math.Min(2 * reader, 4) + Math.Min(self, 6) + Ending(tokens, isQuoted) + Opening(tokens, isQuoted);
        return newsroom ? 0 : Math.Max(0, points - Math.Min(numbers, 2));
    }

    private static int Count(FrozenSet<string> list, in Token token) => list.Contains(token.Lower) ? 1 : 0;

    private static int Ending(ImmutableArray<Token> tokens, Func<int, bool> isQuoted) =>
        tokens.IsEmpty || isQuoted(tokens.Length - 1) ? 0 : tokens[^1].Text switch { "?" => 4, "!" => 2, _ => 0 };

    private int Opening(ImmutableArray<Token> tokens, Func<int, bool> isQuoted)
    {
        if (tokens.IsEmpty || isQuoted(0))
            return 0;
        var points = _openers.Contains(tokens[0].Lower) ? 1 : 0;
        var letUs = tokens.Length > 1 && tokens[0].Lower == "let" && tokens[1].Lower is "'s" or "us" or "me";
        return points + (letUs ? 6 : IsOrder(tokens) ? 4 : 0);
    }

    private static bool IsOrder(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < Math.Min(LongestOpening, tokens.Length); at++)
            if (tokens[at] is { Upos: Upos.Verb, Xpos: "VB", Head: Token.Root } root)
                return root.Features.Mood == Mood.Imperative;
        return false;
    }
}
