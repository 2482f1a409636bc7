using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Says by words what kind of source a person, a body or a description is. Immutable.</summary>
internal sealed class SpeakerKinds(SpeakerWords words)
{
    // How far behind a source's noun words on it may stand.
    private const int LongestAside = 12;

    /// <summary>The kind of a person with a name.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="roles">The nouns that say what the person is.</param>
    /// <param name="of">Whom the person speaks for.</param>
    /// <param name="name">The person's name.</param>
    public SourceKind OfPerson(SourcePhrase phrase, List<int> roles, string? of, Name name)
    {
        if (IsRetired(phrase))
            return SourceKind.Person;
        if (of is not null && words["mixed-office"] is var mixed && roles.Count > 0 && mixed.Contains(phrase.Tree.Tokens.ItemRef(roles[0]).Lemma.ToLowerInvariant()) && IsPrivate(of))
            return IsArmed(of) ? SourceKind.Group : SourceKind.Person;
        if (HasRank(phrase, name.First) && (of is null || !IsArmed(of)))
            return SourceKind.Official;
        foreach (var role in roles)
        {
            ref readonly var token = ref phrase.Tree.Tokens.ItemRef(role);
            if (words.KindOf(token) is not { } kind || kind is SourceKind.Publisher or SourceKind.Agency or SourceKind.Document or SourceKind.Account)
                continue;
            if (token.Lemma is "spokesman" or "spokeswoman" or "spokesperson" && of is not null)
                return SpokesmanKind(of);
            if (kind is SourceKind.Official or SourceKind.Witness)
                return kind;
            if (of is not null && KindOfName(of) == SourceKind.Official)
                return SourceKind.Official;
            return SourceKind.Person;
        }
        if (of is not null && KindOfName(of) == SourceKind.Official)
            return SourceKind.Official;
        return WasThere(phrase, name) ? SourceKind.Witness : SourceKind.Person;
    }

    // "Ada Lark, who sells honey there": a relative clause that tells neither of a post nor of an inquiry.
    private bool WasThere(SourcePhrase phrase, Name name)
    {
        var tokens = phrase.Tree.Tokens;
        for (var at = name.Last + 1; at < Math.Min(tokens.Length - 1, name.Last + LongestAside); at++)
            if (tokens[at].Lower is "who" or "whose" && tokens[at].Head is >= 0 and var clause)
                return tokens[clause].Upos is Upos.Verb && phrase.Tree.Has(clause, "acl") && tokens[clause].Head is >= 0 and var noun && noun >= name.First && noun <= Math.Max(name.Last, phrase.Head) && !words["no-witness"].Contains(tokens[clause].Lemma);
        return false;
    }

    private static bool IsRetired(SourcePhrase phrase)
    {
        for (var at = phrase.First; at <= phrase.Last; at++)
            if (phrase.Tree.Tokens.ItemRef(at).Lower is "retired" or "ex")
                return true;
        return false;
    }

    private bool HasRank(SourcePhrase phrase, int first)
    {
        for (var at = Math.Max(0, first - 3); at < first; at++)
            if (phrase.Tree.Tokens[at].IsCapitalised && words["state-rank"].Contains(phrase.Tree.Tokens.ItemRef(at).Lower.TrimEnd('.')) && (at >= phrase.First || at == first - 1))
                return true;
        return false;
    }

    // A company, party, club or charity by the words of its name.
    private bool IsPrivate(string name)
    {
        var parts = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.EndsWith("civil society", StringComparison.OrdinalIgnoreCase) || IsArmed(name) || (parts.Length > 0 && words.KindOf(Singular(parts[^1])) is SourceKind.Group or SourceKind.Publisher);
    }

    // Who speaks for an armed group is the group's voice, who speaks for a company or charity a person.
    private SourceKind SpokesmanKind(string of) => KindOfName(of) switch
    {
        SourceKind.Group => IsArmed(of) ? SourceKind.Group : SourceKind.Person,
        _ => SourceKind.Official,
    };

    /// <summary>The kind of a body by the words of its name.</summary>
    public SourceKind KindOfName(string name)
    {
        if (words.KindOf(name.ToLowerInvariant()) is { } whole)
            return whole;
        if (IsArmed(name))
            return SourceKind.Group;
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = parts.Length - 1; at >= 0; at--)
            if (words.KindOf(Singular(parts[at].ToLowerInvariant())) is { } kind && kind is not (SourceKind.Person or SourceKind.Witness or SourceKind.Unnamed))
                return kind;
        return SourceKind.Group;
    }

    /// <summary>Whether the words of a name are those of an armed group.</summary>
    public bool IsArmed(string name)
    {
        var parts = name.ToLowerInvariant().Split(' ', '-');
        return parts.Any(words["armed"].Contains) || (parts.Length > 2 && parts[1] == "of" && words["armed-of"].Contains(parts[0])) || (parts.Length > 1 && words["armed-last"].Contains(parts[^1]));
    }

    /// <summary>A noun in the singular by its ending.</summary>
    public static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1] : word;

    /// <summary>Whether a name holds a noun for a body.</summary>
    public bool IsBodyByWords(string name) => IsArmed(name) || name.ToLowerInvariant().Split(' ').Any(word => words.KindOf(Singular(word)) is SourceKind.Official or SourceKind.Group or SourceKind.Publisher or SourceKind.Agency);

    /// <summary>The kind of a description whose noun tells one: whoever asks not to be named is unnamed, a spokesman speaks as the body does.</summary>
    public SourceKind OfDescription(SourcePhrase phrase, SourceKind kind, string? of)
    {
        if (kind is SourceKind.Official or SourceKind.Person or SourceKind.Group && IsAnonymous(phrase))
            return SourceKind.Unnamed;
        return kind == SourceKind.Official && of is not null && phrase.Tree.Tokens[phrase.Head].Lemma is "spokesman" or "spokeswoman" or "spokesperson" ? SpokesmanKind(of) : kind;
    }

    /// <summary>Whether a noun for officials stands for one of them and not for a body.</summary>
    public bool IsOfficer(in Token head) => !words["body-noun"].Contains(head.Lemma);

    // "an unnamed official", "on condition of anonymity", "who asked not to be identified", "was not authorised to speak"
    private bool IsAnonymous(SourcePhrase phrase)
    {
        var tokens = phrase.Tree.Tokens;
        for (var at = phrase.First; at <= Math.Min(phrase.Last + LongestAside, tokens.Length - 1); at++)
        {
            var word = tokens.ItemRef(at).Lower;
            if (words["anonymous"].Contains(word) && (at > phrase.Head || phrase.Tree.Has(at, "amod")) || (at > phrase.Head && words["kept-back-name"].Contains(word) && IsKeptBack(phrase.Tree, phrase.Head, at)))
                return true;
        }
        return false;
    }

    private static bool IsKeptBack(SentenceTree tree, int head, int at)
    {
        for (var before = at - 1; before > head && before >= at - 4; before--)
            if (tree.Tokens.ItemRef(before).Lower is "not" or "n't" or "n’t" or "without" or "nor" or "declined" or "refused")
                return true;
        return false;
    }
}
