using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Says by the words of a source's phrase what it is called, what kind it is and whom it speaks for. Immutable.</summary>
internal sealed class SpeakerDescriber
{
    private readonly SpeakerWords _words;
    private readonly SpeakerAffiliation _affiliation;
    private readonly FrozenSet<string> _anonymous;

    public SpeakerDescriber(SpeakerWords words)
    {
        (_words, _affiliation, _anonymous) = (words, new SpeakerAffiliation(words), words["anonymous"]);
    }

    /// <summary>The description of a phrase, or <c>null</c> where its words can't be a source ("the move", "nothing").</summary>
    public SpeakerDescription? Describe(SourcePhrase phrase)
    {
        var name = SpeakerNames.Of(phrase, _words);
        if (name is { Kind: NameKind.Person } person)
            return IsBody(phrase, person) ? Organisation(phrase, person) : Person(phrase, person);
        if (name is { Kind: NameKind.Organisation } titled && titled.Last > titled.First && _words["title"].Contains(phrase.Tree.Tokens[titled.First].Lower.TrimEnd('.')) && titled.First == phrase.First)
            return Person(phrase, titled);
        if (name is { Kind: NameKind.Location or NameKind.Organisation } other && IsPersonLike(phrase, other))
            return Person(phrase, other);
        if (name is { } organisation)
            return Organisation(phrase, organisation);
        return Described(phrase);
    }

    private SpeakerDescription Person(SourcePhrase phrase, Name name)
    {
        var tokens = phrase.Tree.Tokens;
        var first = name.First;
        while (first < name.Last && _words.IsTitle(tokens.ItemRef(first)))
            first++;
        var roles = SpeakerNames.Roles(phrase, name with { First = first });
        var affiliation = _affiliation.Of(phrase, roles, isNamed: true);
        return new SpeakerDescription(phrase, Token.Join(tokens, first, name.Last), IsName: true, PersonKind(phrase, roles, affiliation.Name, first), Head(phrase, roles) ?? tokens[name.Last].Lower)
        {
            IsPerson = true,
            Roles = [.. roles.Select(role => tokens[role].Lemma.ToLowerInvariant())],
            Of = affiliation.Name,
            IsOfLast = affiliation.IsLast,
            Sex = _words.SexOf(phrase),
        };
    }

    /// <summary>Whether a name that the tagger takes for a person's is a body's by its words.</summary>
    public bool IsBody(SentenceTree tree, Name name) =>
        IsArmed(Token.Join(tree.Tokens, name.First, name.Last)) || (name.Last > name.First && _words.KindOf(tree.Tokens.ItemRef(name.First)) is SourceKind.Publisher or SourceKind.Agency)
        || (name.First > 0 && tree.Tokens[name.First - 1] is { IsCapitalised: false } before && _words.KindOf(before) is SourceKind.Publisher or SourceKind.Agency && !_words["no-outlet"].Contains(before.Lower));

    // "Lawali Maradun, a member of the assembly": the tagger takes some persons for places.
    private bool IsPersonLike(SourcePhrase phrase, Name name)
    {
        if (name.Kind is NameKind.Organisation && (name.Last == name.First || IsBodyByWords(Token.Join(phrase.Tree.Tokens, name.First, name.Last))))
            return false;
        if (IsAged(phrase, name) || HasWho(phrase, name))
            return true;
        foreach (var role in SpeakerNames.Roles(phrase, name))
        {
            ref readonly var token = ref phrase.Tree.Tokens.ItemRef(role);
            if (name.Kind is NameKind.Organisation && role != name.First - 1 && !phrase.Tree.Has(role, "appos"))
                continue;
            if (name.Kind is NameKind.Organisation && role == name.First - 1 && token is { IsCapitalised: false, Upos: Upos.Noun } && token.Features.Number != Number.Plural && _words.KindOf(token) is SourceKind.Official && IsOfficer(token))
                return true;
            if (token.Features.Number != Number.Plural && _words.KindOf(token) is SourceKind.Person or SourceKind.Witness or SourceKind.Unnamed || (_words.KindOf(token) is SourceKind.Official && IsOfficer(token) && role != phrase.Head && phrase.Tree.Has(role, "appos")))
                return true;
        }
        return false;
    }

    private bool IsBodyByWords(string name) => IsArmed(name) || name.ToLowerInvariant().Split(' ').Any(word => _words.KindOf(Singular(word)) is SourceKind.Official or SourceKind.Group or SourceKind.Publisher or SourceKind.Agency);

    // "Valentyna, 67,"
    private static bool IsAged(SourcePhrase phrase, Name name)
    {
        var tokens = phrase.Tree.Tokens;
        return name.Last + 2 < tokens.Length && tokens[name.Last + 1].Text is "," && tokens[name.Last + 2] is { Upos: Upos.Num, Text.Length: <= 3 } && tokens[name.Last + 2].Text.All(char.IsDigit)
            && (name.Last + 3 == tokens.Length || tokens[name.Last + 3].Kind == TokenKind.Mark);
    }

    // "Ada Lark, who has a stall"
    private static bool HasWho(SourcePhrase phrase, Name name)
    {
        var tokens = phrase.Tree.Tokens;
        return name.Last + 2 < tokens.Length && tokens[name.Last + 1].Text is "," && tokens[name.Last + 2].Lower is "who" or "whose";
    }

    // "the company, Petrollano", "the daily El Surco", "Harakat al-Wadi": the tagger takes some bodies for names.
    private bool IsBody(SourcePhrase phrase, Name name)
    {
        if (IsBody(phrase.Tree, name))
            return true;
        var tokens = phrase.Tree.Tokens;
        var beside = phrase.Head < name.First ? phrase.Head : name.First - 1;
        return beside >= 0 && _words.KindOf(tokens.ItemRef(beside)) is SourceKind.Group or SourceKind.Publisher or SourceKind.Agency && tokens[beside].Features.Number != Number.Plural && tokens[beside].Lower is not ("rebel" or "militant" or "guerrilla" or "fighter" or "correspondent");
    }

    private static string? Head(SourcePhrase phrase, List<int> roles) => roles.Count > 0 ? phrase.Tree.Tokens[roles[0]].Lemma.ToLowerInvariant() : null;

    private SourceKind PersonKind(SourcePhrase phrase, List<int> roles, string? of, int first)
    {
        if (IsRetired(phrase))
            return SourceKind.Person;
        if (of is not null && _words["mixed-office"] is var mixed && roles.Count > 0 && mixed.Contains(phrase.Tree.Tokens.ItemRef(roles[0]).Lemma.ToLowerInvariant()) && IsPrivate(of))
            return IsArmed(of) ? SourceKind.Group : SourceKind.Person;
        if (HasRank(phrase, first) && (of is null || !IsArmed(of)))
            return SourceKind.Official;
        foreach (var role in roles)
        {
            ref readonly var token = ref phrase.Tree.Tokens.ItemRef(role);
            if (_words.KindOf(token) is not { } kind || kind is SourceKind.Publisher or SourceKind.Agency or SourceKind.Document or SourceKind.Account)
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
        return SpeakerNames.WasThere(phrase) ? SourceKind.Witness : SourceKind.Person;
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
            if (phrase.Tree.Tokens[at].IsCapitalised && _words["state-rank"].Contains(phrase.Tree.Tokens.ItemRef(at).Lower.TrimEnd('.')) && (at >= phrase.First || at == first - 1))
                return true;
        return false;
    }

    // A company, party, club or charity by the words of its name.
    private bool IsPrivate(string name)
    {
        var words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.EndsWith("civil society", StringComparison.OrdinalIgnoreCase) || IsArmed(name) || (words.Length > 0 && _words.KindOf(Singular(words[^1])) is SourceKind.Group or SourceKind.Publisher);
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
        if (_words.KindOf(name.ToLowerInvariant()) is { } whole)
            return whole;
        if (IsArmed(name))
            return SourceKind.Group;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = words.Length - 1; at >= 0; at--)
            if (_words.KindOf(Singular(words[at].ToLowerInvariant())) is { } kind && kind is not (SourceKind.Person or SourceKind.Witness or SourceKind.Unnamed))
                return kind;
        return SourceKind.Group;
    }

    private bool IsArmed(string name)
    {
        var words = name.ToLowerInvariant().Split(' ', '-');
        return words.Any(_words["armed"].Contains) || (words.Length > 2 && words[1] == "of" && _words["armed-of"].Contains(words[0])) || (words.Length > 1 && _words["armed-last"].Contains(words[^1]));
    }

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1] : word;

    private SpeakerDescription Organisation(SourcePhrase phrase, Name name)
    {
        var tokens = phrase.Tree.Tokens;
        var first = name.First;
        while (first < name.Last && tokens[first].Lower is "the" or "a" or "an")
            first++;
        var text = Token.Join(tokens, first, name.Last);
        SourceKind? beside = null;
        foreach (var role in SpeakerNames.Roles(phrase, name))
            if (role == phrase.Head || role == name.First - 1 || phrase.Tree.Has(role, "appos"))
                beside ??= _words.KindOf(tokens.ItemRef(role));
        var kind = IsArmed(text) ? SourceKind.Group : name.Kind is NameKind.Location && KindOfName(text) is SourceKind.Group or SourceKind.Official ? SourceKind.Official : beside is SourceKind.Publisher or SourceKind.Agency or SourceKind.Group or SourceKind.Account ? beside.Value : KindOfName(text);
        return new SpeakerDescription(phrase, text, IsName: true, kind, tokens[name.Last].Lower);
    }

    private SpeakerDescription? Described(SourcePhrase phrase)
    {
        var tokens = phrase.Tree.Tokens;
        ref readonly var head = ref tokens.ItemRef(phrase.Head);
        if (head.Text.Length > 2 && head.Text[0] == '@')
            return new SpeakerDescription(phrase, head.Text, IsName: true, SourceKind.Account, head.Lower);
        if (head.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.X) || KindOf(phrase) is not { } kind)
            return null;
        if (ArmedOf(phrase) is { } armed)
            return new SpeakerDescription(phrase, armed, IsName: true, SourceKind.Group, head.Lower);
        var first = FirstOfName(phrase, _words["day-word"]);
        var isPlural = head.Features.Number == Number.Plural;
        var affiliation = _affiliation.Of(phrase, [phrase.Head], isNamed: false);
        var isNew = IsNew(phrase);
        return new SpeakerDescription(phrase, Token.Join(tokens, first, phrase.Head), IsName: false, Refined(phrase, kind, isPlural, isNew, affiliation.Name), head.Lemma.ToLowerInvariant())
        {
            IsPerson = !isPlural && kind is not (SourceKind.Document or SourceKind.Agency or SourceKind.Publisher or SourceKind.Account or SourceKind.Group) && (kind != SourceKind.Official || IsOfficer(head)),
            IsPlural = isPlural || head.Lower is "police" or "people",
            IsNew = isNew,
            Of = affiliation.Name,
            IsOfLast = affiliation.IsLast,
            Sex = _words.SexOf(phrase with { Last = phrase.Head }),
        };
    }

    // "Brigades of the Unsheathed Promise": a name with "of" that the tagger does not know.
    private string? ArmedOf(SourcePhrase phrase)
    {
        var tokens = phrase.Tree.Tokens;
        if (!tokens[phrase.Head].IsCapitalised || phrase.Head + 2 > phrase.Last || tokens[phrase.Head + 1].Lower is not "of")
            return null;
        var last = phrase.Head + 2;
        while (last < phrase.Last && (tokens[last].Lower is "the" || (tokens[last + 1].IsCapitalised && tokens[last + 1].Kind == TokenKind.Word)))
            last++;
        var name = Token.Join(tokens, phrase.Head, last);
        return tokens[last].IsCapitalised && IsArmed(name) ? name : null;
    }

    private SourceKind? KindOf(SourcePhrase phrase)
    {
        var tokens = phrase.Tree.Tokens;
        if (phrase.Head > phrase.First && _words.KindOf($"{tokens[phrase.Head - 1].Lower} {tokens[phrase.Head].Lemma.ToLowerInvariant()}") is { } both)
            return both;
        return _words.KindOf(tokens.ItemRef(phrase.Head)) ?? (tokens[phrase.Head].Upos == Upos.Propn && tokens[phrase.Head].Text.Length > 1 ? KindOfName(Token.Join(tokens, FirstOfName(phrase, _words["day-word"]), phrase.Head)) : null);
    }

    // One official who is not named is a source in the shade; so is who asks not to be named.
    private SourceKind Refined(SourcePhrase phrase, SourceKind kind, bool isPlural, bool isNew, string? of)
    {
        if (kind is SourceKind.Official or SourceKind.Person or SourceKind.Group && IsAnonymous(phrase))
            return SourceKind.Unnamed;
        var lemma = phrase.Tree.Tokens[phrase.Head].Lemma;
        if (kind == SourceKind.Official && lemma is "spokesman" or "spokeswoman" or "spokesperson" && of is not null)
            return SpokesmanKind(of);
        return kind == SourceKind.Official && isNew && !isPlural && lemma is "official" or "officer" or "aide" or "adviser" ? SourceKind.Unnamed : kind;
    }

    private bool IsAnonymous(SourcePhrase phrase)
    {
        for (var at = phrase.Head + 1; at <= Math.Min(phrase.Last + 12, phrase.Tree.Tokens.Length - 1); at++)
            if (_anonymous.Contains(phrase.Tree.Tokens.ItemRef(at).Lower))
                return true;
        return false;
    }

    private static bool IsOfficer(in Token head) => head.Lemma is not ("police" or "army" or "military" or "ministry" or "office" or "government" or "court" or "embassy" or "department" or "hospital"
        or "authority" or "administration" or "command" or "navy" or "parliament" or "council" or "state" or "service" or "commission" or "bureau" or "directorate" or "force" or "coalition" or "secretariat");

    private static int FirstOfName(SourcePhrase phrase, FrozenSet<string> dayWords)
    {
        var tokens = phrase.Tree.Tokens;
        var first = phrase.First;
        while (first < phrase.Head && (dayWords.Contains(tokens[first].Lower) || tokens[phrase.Head].Upos == Upos.Propn && tokens[phrase.Head].IsCapitalised && !tokens[first].IsCapitalised && !tokens[first].Lower.StartsWith("al-", StringComparison.Ordinal) || tokens[first].Upos is Upos.Det or Upos.Num or Upos.Pron or Upos.Punct or Upos.Cconj or Upos.Adv or Upos.Part or Upos.Adp || tokens[first].Lower is "other" or "certain" or "some" or "several" or "own" or "many"))
            first++;
        return first;
    }

    private static bool IsNew(SourcePhrase phrase)
    {
        foreach (var child in phrase.Tree.Children(phrase.Head))
            if (child < phrase.Head && (phrase.Tree.Has(child, "nummod") || phrase.Tree.Tokens.ItemRef(child).Lower is "a" or "an" or "another" or "some" or "several" or "many" or "one"))
                return true;
        return false;
    }
}
