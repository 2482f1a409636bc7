using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Says by the words of a source's phrase what it is called, what kind it is and whom it speaks for. Immutable.</summary>
internal sealed class SpeakerDescriber
{
    private readonly SpeakerWords _words;
    private readonly SpeakerAffiliation _affiliation;

    public SpeakerDescriber(SpeakerWords words)
    {
        (_words, _affiliation, Kinds) = (words, new SpeakerAffiliation(words), new SpeakerKinds(words));
    }

    /// <summary>What tells kinds by words.</summary>
    public SpeakerKinds Kinds { get; }

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
        return new SpeakerDescription(phrase, Token.Join(tokens, first, name.Last), IsName: true, Kinds.OfPerson(phrase, roles, affiliation.Name, name with { First = first }), Head(phrase, roles) ?? tokens[name.Last].Lower)
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
        Kinds.IsArmed(Token.Join(tree.Tokens, name.First, name.Last)) || (name.Last > name.First && _words.KindOf(tree.Tokens.ItemRef(name.First)) is SourceKind.Publisher or SourceKind.Agency)
        || (name.First > 0 && tree.Tokens[name.First - 1] is { IsCapitalised: false } before && _words.KindOf(before) is SourceKind.Publisher or SourceKind.Agency && !_words["no-outlet"].Contains(before.Lower));

    // "Lawali Maradun, a member of the assembly": the tagger takes some persons for places.
    private bool IsPersonLike(SourcePhrase phrase, Name name)
    {
        if (name.Kind is NameKind.Organisation && (name.Last == name.First || Kinds.IsBodyByWords(Token.Join(phrase.Tree.Tokens, name.First, name.Last))))
            return false;
        if (IsAged(phrase, name) || HasWho(phrase, name))
            return true;
        foreach (var role in SpeakerNames.Roles(phrase, name))
        {
            ref readonly var token = ref phrase.Tree.Tokens.ItemRef(role);
            if (name.Kind is NameKind.Organisation && role != name.First - 1 && !phrase.Tree.Has(role, "appos"))
                continue;
            if (name.Kind is NameKind.Organisation && role == name.First - 1 && token is { IsCapitalised: false, Upos: Upos.Noun } && token.Features.Number != Number.Plural && _words.KindOf(token) is SourceKind.Official && Kinds.IsOfficer(token))
                return true;
            if (token.Features.Number != Number.Plural && _words.KindOf(token) is SourceKind.Person or SourceKind.Witness or SourceKind.Unnamed || (_words.KindOf(token) is SourceKind.Official && Kinds.IsOfficer(token) && role != phrase.Head && phrase.Tree.Has(role, "appos")))
                return true;
        }
        return false;
    }

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

    private SpeakerDescription Organisation(SourcePhrase phrase, Name name)
    {
        var tokens = phrase.Tree.Tokens;
        var first = name.First;
        while (first < name.Last && tokens[first].Lower is "the" or "a" or "an")
            first++;
        var text = Token.Join(tokens, first, name.Last);
        var beside = name.First > 0 && tokens[name.First - 1] is { IsCapitalised: false } before && !_words["no-outlet"].Contains(before.Lower) && _words.KindOf(before) is SourceKind.Publisher or SourceKind.Agency ? _words.KindOf(tokens.ItemRef(name.First - 1)) : null;
        foreach (var role in SpeakerNames.Roles(phrase, name))
            if (role == phrase.Head || role == name.First - 1 || phrase.Tree.Has(role, "appos"))
                beside ??= _words.KindOf(tokens.ItemRef(role));
        var kind = Kinds.IsArmed(text) ? SourceKind.Group : name.Kind is NameKind.Location && Kinds.KindOfName(text) is SourceKind.Group or SourceKind.Official ? SourceKind.Official : beside is SourceKind.Publisher or SourceKind.Agency or SourceKind.Group or SourceKind.Account ? beside.Value : Kinds.KindOfName(text);
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
        if (kind == SourceKind.Account && AccountName(phrase) is { } account)
            return new SpeakerDescription(phrase, account, IsName: true, SourceKind.Account, head.Lemma.ToLowerInvariant());
        if (ArmedOf(phrase) is { } armed)
            return new SpeakerDescription(phrase, armed, IsName: true, SourceKind.Group, head.Lower);
        var first = FirstOfName(phrase, _words["day-word"]);
        var isPlural = head.Features.Number == Number.Plural;
        var affiliation = _affiliation.Of(phrase, [phrase.Head], isNamed: false);
        var isNew = IsNew(phrase);
        return new SpeakerDescription(phrase, Token.Join(tokens, first, kind == SourceKind.Document ? LastOfNumber(phrase) : phrase.Head), IsName: false, Kinds.OfDescription(phrase, kind, affiliation.Name), head.Lemma.ToLowerInvariant())
        {
            IsPerson = !isPlural && kind is not (SourceKind.Document or SourceKind.Agency or SourceKind.Publisher or SourceKind.Account or SourceKind.Group) && (kind != SourceKind.Official || Kinds.IsOfficer(head)),
            IsPlural = isPlural || head.Lower is "police" or "people",
            IsNew = isNew,
            Of = affiliation.Name,
            IsOfLast = affiliation.IsLast,
            Sex = _words.SexOf(phrase with { Last = phrase.Head }),
        };
    }

    /// <summary>"one of the suspects": the one, called by their noun; <c>null</c> where the words name nobody.</summary>
    public SpeakerDescription? OneOf(SourcePhrase phrase)
    {
        foreach (var child in phrase.Tree.Children(phrase.Head))
            if (child > phrase.Head && phrase.Tree.Has(child, "nmod") && phrase.Tree.Tokens.ItemRef(child) is { Upos: Upos.Noun, Features.Number: Number.Plural } && phrase.Tree.Child(child, "case") is >= 0 and var of && phrase.Tree.Tokens.ItemRef(of).Lower is "of"
                && Described(SourcePhrase.Of(phrase.Tree, child)) is { IsName: false } all)
                return all with { Phrase = phrase, Name = phrase.Tree.Tokens[child].Lemma, IsPerson = true, IsPlural = false, IsNew = true };
        return null;
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
        return tokens[last].IsCapitalised && Kinds.IsArmed(name) ? name : null;
    }

    // "the Hill Watch page": the name before the noun.
    private static string? AccountName(SourcePhrase phrase)
    {
        var tokens = phrase.Tree.Tokens;
        var first = phrase.Head;
        while (first > phrase.First && tokens[first - 1] is { IsCapitalised: true, Kind: TokenKind.Word, Upos: Upos.Propn })
            first--;
        return first < phrase.Head && !tokens[phrase.Head].IsCapitalised && tokens[phrase.Head].Lemma is "page" or "account" or "channel" && tokens[phrase.Head - 1].Lower is not ("facebook" or "telegram" or "x" or "twitter" or "youtube" or "whatsapp" or "instagram" or "tiktok") ? Token.Join(tokens, first, phrase.Head - 1) : null;
    }

    // "Communique No. 19"
    private static int LastOfNumber(SourcePhrase phrase)
    {
        var (tokens, last) = (phrase.Tree.Tokens, phrase.Head);
        if (last + 1 <= phrase.Last && tokens[last + 1].Lower is "no" or "no." or "number")
            last++;
        while (last + 1 <= phrase.Last && (tokens[last + 1].Kind == TokenKind.Number || (last > phrase.Head && tokens[last + 1].Text is ".")))
            last++;
        return last;
    }

    private SourceKind? KindOf(SourcePhrase phrase)
    {
        var tokens = phrase.Tree.Tokens;
        if (phrase.Head > phrase.First && _words.KindOf($"{tokens[phrase.Head - 1].Lower} {tokens[phrase.Head].Lemma.ToLowerInvariant()}") is { } both)
            return both;
        return _words.KindOf(tokens.ItemRef(phrase.Head)) ?? (tokens[phrase.Head].Upos == Upos.Propn && tokens[phrase.Head].Text.Length > 1 ? Kinds.KindOfName(Token.Join(tokens, FirstOfName(phrase, _words["day-word"]), phrase.Head)) : null);
    }

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
