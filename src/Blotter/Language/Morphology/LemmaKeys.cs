namespace Blotter.Language.Morphology;

/// <summary>
/// The keys of the decisions about a word's lemma, the most general first: its part of speech and case alone, then with its endings of one letter and
/// more, at last with the whole word. To be walked once, by <c>foreach</c>; linear in the word's length.
/// </summary>
internal ref struct LemmaKeys(ReadOnlySpan<char> lower, Upos upos, string xpos, LetterCase letterCase)
{
    /// <summary>Length of the longest ending that has a key, in UTF-16 code units.</summary>
    public const int Longest = 7;

    private const ulong WholeWord = 0x10000;

    private readonly ReadOnlySpan<char> _lower = lower;
    private int _length = -1;

    /// <summary>The present key.</summary>
    public ulong Current { get; private set; } = Key.Add(Key.Tag(upos, Group(xpos)), (ulong)CaseOf(upos, letterCase));

    /// <summary>Goes on to the next key.</summary>
    public bool MoveNext()
    {
        _length++;
        if (_length == 0)
            return true;
        for (; _length <= _lower.Length; _length++)
        {
            Current = Key.Add(Current, _lower[^_length]);
            if (_length <= Longest)
                return true;
        }
        if (_length > _lower.Length + 1)
            return false;
        Current = Key.Add(Current, WholeWord);
        return true;
    }

    // Names, acronyms and adjectives of peoples have capitals in their lemmas; of other words the case says nothing.
    private static LetterCase CaseOf(Upos upos, LetterCase letterCase) =>
        upos is Upos.Verb or Upos.Aux or Upos.Adv or Upos.Adp or Upos.Det or Upos.Cconj or Upos.Sconj or Upos.Part ? LetterCase.Small : letterCase;

    // Forms that are spelt alike have their lemmas alike.
    private static string Group(string xpos) => xpos switch
    {
        "VBN" => "VBD",
        "VBP" => "VB",
        _ => xpos,
    };

    /// <summary>Itself.</summary>
    public readonly LemmaKeys GetEnumerator() => this;
}
