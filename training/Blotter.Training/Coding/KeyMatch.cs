using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;
using Blotter.Language;

namespace Blotter.Training.Coding;

/// <summary>A string of an answer key: one of the alternatives of a fill.</summary>
/// <param name="Role">The role that its slot stands for.</param>
/// <param name="Template">Index of its template in the report's key.</param>
/// <param name="Slot">Its slot.</param>
/// <param name="Fill">Its fill.</param>
/// <param name="Words">Its words without premodifiers, upper case.</param>
/// <param name="Head">Index of the word that the others hang on.</param>
internal sealed record KeyString(Role Role, int Template, Muc4Slot Slot, Muc4Fill Fill, string[] Words, int Head);

/// <summary>Finds the phrases of a report that an answer key means, by its strings.</summary>
internal sealed class KeyMatch
{
    private static readonly FrozenSet<string> Premodifiers = new[]
    {
        "THE", "A", "AN", "THIS", "THAT", "THESE", "THOSE", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "MORE", "MOST", "MANY", "SEVERAL", "SOME", "ALL",
        "FEW", "ANY", "ANOTHER", "OTHER", "CERTAIN", "OF", "HIS", "HER", "THEIR", "ITS", "AT", "LEAST", "ABOUT",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What begins a modifier after the head.
    private static readonly FrozenSet<string> EndsHead = new[]
    {
        "OF", "IN", "FOR", "FROM", "AT", "ON", "WITH", "BY", "WHO", "THAT", "WHICH", "WEARING", "DRESSED", "LOADED", "FILLED", "OWNED", "PARKED", "RIDING", "CARRYING", "BELONGING", "TRAVELING", "LOCATED",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly (Muc4Slot Slot, Role Role)[] Slots =
    [
        (Muc4Slot.PerpetratorIndividual, Role.Individual), (Muc4Slot.PerpetratorOrganization, Role.Organisation), (Muc4Slot.PhysicalTargetId, Role.Target),
        (Muc4Slot.HumanTargetName, Role.NamedVictim), (Muc4Slot.HumanTargetDescription, Role.Victim), (Muc4Slot.InstrumentId, Role.Weapon),
    ];

    public KeyMatch(ImmutableArray<Muc4Template> key) =>
        Strings =
        [
            .. from template in Enumerable.Range(0, key.Length)
               from pair in Slots
               from fill in key[template][pair.Slot]
               from value in fill.Values
               let words = Words(value)
               where words.Length > 0
               select new KeyString(pair.Role, template, pair.Slot, fill, words, HeadOf(words)),
        ];

    /// <summary>The slot of a role that is not <see cref="Role.None"/>.</summary>
    public static Muc4Slot SlotOf(Role role) => Slots.First(pair => pair.Role == role).Slot;

    /// <summary>Who and what a key names in a role, each once.</summary>
    public static ImmutableArray<RoleEntity> Named(ImmutableArray<Muc4Template> key, Role role) => RoleEntity.Distinct(key.SelectMany(template => template[SlotOf(role)]).Select(fill => RoleEntity.Of(fill.Values)));

    /// <summary>All strings of the key.</summary>
    public ImmutableArray<KeyString> Strings { get; }

    /// <summary>
    /// The strings that mean the phrase: those that equal it or the person's name in it or, if none does, those with the same head that contain it or are contained in it. The head of a person is
    /// the last word of the name, since that of the tree may be the title.
    /// </summary>
    public ImmutableArray<KeyString> Of(NounPhrase phrase)
    {
        var core = Words(phrase, phrase.First, phrase.Last);
        var full = phrase.FullLast == phrase.Last ? core : Words(phrase, phrase.First, phrase.FullLast);
        if (core.Length == 0)
            return [];
        var name = phrase.Name is { Kind: NameKind.Person } person ? Words(phrase, person.First, person.Last) : [];
        var equal = Strings.Where(known => known.Words.AsSpan().SequenceEqual(core) || known.Words.AsSpan().SequenceEqual(full) || known.Words.AsSpan().SequenceEqual(name)).ToImmutableArray();
        if (!equal.IsEmpty)
            return equal;
        var head = name.Length > 0 ? name[^1] : Words(phrase.HeadToken.Text).LastOrDefault();
        return [.. Strings.Where(known => known.Words[known.Head] == head && (Contains(known.Words, core) || Contains(full, known.Words) || (name.Length > 0 && Contains(known.Words, name))))];
    }

    /// <summary>The words of a text in upper case without punctuation, and without the articles, numbers and quantifiers that it opens with.</summary>
    public static string[] Words(string text) =>
        [.. string.Concat(text.ToUpperInvariant().Select(unit => char.IsLetterOrDigit(unit) ? unit : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(word => Premodifiers.Contains(word) || char.IsDigit(word[0]))];

    private static string[] Words(NounPhrase phrase, int first, int last) =>
        Words(string.Join(' ', phrase.Sentence.Tokens.AsSpan()[first..(last + 1)].ToArray().Select(token => token.Text)));

    private static int HeadOf(string[] words)
    {
        var after = words.Length < 2 ? -1 : Array.FindIndex(words, 1, EndsHead.Contains);
        return after > 0 ? after - 1 : words.Length - 1;
    }

    private static bool Contains(string[] words, string[] part) => words.AsSpan().IndexOf(part) >= 0;
}
