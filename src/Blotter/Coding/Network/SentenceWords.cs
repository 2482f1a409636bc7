using System.Collections.Immutable;
using Blotter.Coding.Roles;
using Blotter.Language;
using Blotter.Language.Network;

namespace Blotter.Coding.Network;

/// <summary>What a network asks of a sentence's tokens again and again: the row of each one's vector, and whether it tells of attacks.</summary>
internal sealed class SentenceWords
{
    private readonly int[] _rows;
    private readonly bool[] _isTrigger;

    /// <summary>Looks up the tokens of a sentence.</summary>
    public SentenceWords(Sentence sentence, VectorTable vectors)
    {
        Tokens = sentence.Tokens;
        _rows = [.. Tokens.Select(token => RowOf(token, vectors))];
        _isTrigger = [.. Tokens.Select(SentenceClues.IsTrigger)];
        Triggers = _isTrigger.Count(isTrigger => isTrigger);
    }

    /// <summary>The tokens.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>How many tokens tell of attacks.</summary>
    public int Triggers { get; }

    /// <summary>The row of a token's vector, that of its lemma where the form has none; -1 without either, and for what is no word.</summary>
    public int Row(int token) => _rows[token];

    /// <summary>The rows of those tokens that have one and for which <paramref name="isWanted"/>, given them and their indexes, says so.</summary>
    public ImmutableArray<int> Rows(Func<Token, int, bool> isWanted) => [.. Enumerable.Range(0, _rows.Length).Where(at => _rows[at] >= 0 && isWanted(Tokens[at], at)).Select(at => _rows[at])];

    /// <summary>Whether a token tells of attacks.</summary>
    public bool IsTrigger(int token) => _isTrigger[token];

    private static int RowOf(Token token, VectorTable vectors) =>
        token.Kind != TokenKind.Word ? -1 : vectors.Row(token.Text) is >= 0 and var row ? row : vectors.Row(token.Lemma);
}
