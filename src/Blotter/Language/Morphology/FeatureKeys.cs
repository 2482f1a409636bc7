using System.Collections.Immutable;

namespace Blotter.Language.Morphology;

/// <summary>
/// The keys of the decisions about a word's features, the most general first: its part of speech; with its surroundings, coarse and fine; with the
/// word; with the word and its surroundings. Surroundings come from the tree: what agrees with a verb and what stands before it, what a pronoun depends on.
/// </summary>
internal readonly struct FeatureKeys
{
    /// <summary>How many keys a word has.</summary>
    public const int Count = 6;

    private readonly ulong _tag;
    private readonly ulong _word;
    private readonly ulong _coarse;
    private readonly ulong _fine;

    /// <summary>The keys of the word at <paramref name="at"/>.</summary>
    public FeatureKeys(ImmutableArray<Token> tokens, ClauseMap map, int at)
    {
        ref readonly var token = ref tokens.ItemRef(at);
        _tag = Key.Tag(token.Upos, token.Xpos);
        _word = Key.Add(_tag, token.Upos == Upos.Num ? Shape(token.Text) : token.Lower);
        var head = token.Head >= 0 && token.Head < tokens.Length ? token.Head : at;
        if (token.Upos is Upos.Verb or Upos.Aux)
        {
            var owner = map.Owner(at);
            _coarse = Key.Add(Key.Add(1UL, (ulong)map.Agreement(map.Subject(owner))), (ulong)(map.Marks(owner) & ~ClauseMarks.Conjunct));
            _fine = Key.Add(Key.Add(_coarse, map.Relation(owner)), token.Relation);
        }
        else
        {
            _coarse = Key.Add(Key.Add(2UL, (ulong)(map.Marks(at) & ClauseMarks.Fixed)), map.Relation(at));
            _fine = Key.Add(Key.Add(_coarse, map.Relation(map.Owner(head))), (ulong)tokens.ItemRef(head).Upos);
        }
    }

    /// <summary>The key at <paramref name="index"/>, from 0 to <see cref="Count"/>.</summary>
    public ulong this[int index] => index switch
    {
        0 => _tag,
        1 => Key.Add(_tag, _coarse),
        2 => Key.Add(_tag, _fine),
        3 => _word,
        4 => Key.Add(_word, _coarse),
        _ => Key.Add(_word, _fine),
    };

    // Numerals share what their signs have in common: "1,800" and "25", "XIV", "twenty".
    private static ReadOnlySpan<char> Shape(string text)
    {
        bool digit = false, other = false;
        foreach (var unit in text)
        {
            digit |= char.IsAsciiDigit(unit);
            other |= char.IsLetter(unit);
        }
        return digit ? other ? "1a" : text.Contains('/', StringComparison.Ordinal) ? "1/2" : "1" : text;
    }
}
