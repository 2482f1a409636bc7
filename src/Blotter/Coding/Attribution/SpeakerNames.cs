using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds the name in a source's phrase and the nouns that say what the named one is.</summary>
internal static class SpeakerNames
{
    private const int MostSteps = 4;

    /// <summary>The name that the phrase is about: that of its head, or one that stands beside the head ("the prefect, Oumar Kanta"); <c>null</c> without one.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="words">What tells titles.</param>
    public static Name? Of(SourcePhrase phrase, SpeakerWords words) => AfterBody(phrase, words) is { } body ? body : Tagged(phrase) is { } name ? Extended(phrase, name, words) : Titled(phrase, words) ?? Apposed(phrase, words) ?? AfterComma(phrase, words) ?? InMarks(phrase);

    /// <summary>Whether the name is the word, or has it as its last words, in any letter case: "army" is in "the Third Army", not in "Swarmy".</summary>
    public static bool EndsIn(string name, string word) =>
        name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (name.Length == word.Length || name[^(word.Length + 1)] == ' ');

    // "the daily Roja Metin", "the portal Est-Dépêche": a noun for outlets and the name behind it, whatever the tagger takes it for.
    private static Name? AfterBody(SourcePhrase phrase, SpeakerWords words)
    {
        var tokens = phrase.Tree.Tokens;
        for (var noun = Math.Max(0, phrase.First - 1); noun < phrase.Last && noun <= phrase.Head; noun++)
        {
            ref readonly var token = ref tokens.ItemRef(noun);
            if (token.IsCapitalised || words.KindOf(token) is not (Contract.SourceKind.Publisher or Contract.SourceKind.Agency) || words["no-outlet"].Contains(token.Lower) || tokens[noun + 1] is not { Upos: Upos.Propn or Upos.Noun, IsCapitalised: true })
                continue;
            var last = noun + 1;
            while (last < phrase.Last && (tokens[last + 1] is { Upos: Upos.Propn, IsCapitalised: true } || (tokens[last + 1].Lower is "de" or "del" or "du" or "la" or "do" or "da" or "al" && last + 2 <= phrase.Last && tokens[last + 2].IsCapitalised) || (tokens[last + 1].JoinsPrevious && tokens[last + 1].Text is "-" or "–") || tokens[last].Text is "-" or "–"))
                last++;
            return new Name(phrase.Tree.Sentence.SpanOf(noun + 1, last), noun + 1, last, NameKind.Organisation);
        }
        return null;
    }

    // "Roman Lark, head of the council": a name that the tagger does not know, told by what stands beside it.
    private static Name? Apposed(SourcePhrase phrase, SpeakerWords words)
    {
        var tokens = phrase.Tree.Tokens;
        var first = phrase.Head;
        while (first > phrase.First && tokens[first - 1] is { IsCapitalised: true, Kind: TokenKind.Word } && !words.IsTitle(tokens.ItemRef(first - 1)) && tokens[first - 1].Upos is not Upos.Det)
            first--;
        if (first == phrase.Head || tokens[phrase.Head].Upos is not Upos.Propn || words.KindOf(tokens.ItemRef(phrase.Head)) is not null)
            return null;
        foreach (var child in phrase.Tree.Children(phrase.Head))
            if (child > phrase.Head + 1 && phrase.Tree.Has(child, "appos") && tokens[phrase.Head + 1].Text is "," && tokens[child].Upos is Upos.Noun && words.KindOf(tokens.ItemRef(child)) is Contract.SourceKind.Official or Contract.SourceKind.Person or Contract.SourceKind.Witness)
                return new Name(phrase.Tree.Sentence.SpanOf(first, phrase.Head), first, phrase.Head, NameKind.Person);
        return null;
    }

    private static Name? Tagged(SourcePhrase phrase)
    {
        Name? beside = null;
        foreach (var name in phrase.Tree.Sentence.Names)
        {
            if (name.Last < phrase.First || name.First > phrase.Last || name.Kind is not (NameKind.Person or NameKind.Organisation or NameKind.Location))
                continue;
            if (name.First <= phrase.Head && phrase.Head <= name.Last)
                return name;
            if (IsBeside(phrase, name) && (beside is null || (name.Kind is NameKind.Person && beside.Value.Kind is not NameKind.Person)))
                beside = name;
        }
        return beside is { Kind: NameKind.Person or NameKind.Organisation } ? beside : null;
    }

    /// <summary>The nouns that say what the named one is, the nearest first: those before the name, then those in apposition.</summary>
    public static List<int> Roles(SourcePhrase phrase, Name name)
    {
        var roles = new List<int>();
        var tokens = phrase.Tree.Tokens;
        for (var at = Math.Min(name.First, phrase.Tree.Tokens.Length) - 1; at >= phrase.First; at--)
            if (tokens[at].Upos is Upos.Noun or Upos.Propn or Upos.Adj && !IsInside(phrase.Tree, at, name))
                roles.Add(at);
        for (var at = name.Last + 1; at <= phrase.Last; at++)
            if (phrase.Tree.Has(at, "appos") && tokens[at].Upos is Upos.Noun or Upos.Propn)
                roles.Add(at);
        return phrase.Head < name.First ? [phrase.Head, .. roles.Where(role => role != phrase.Head)] : roles;
    }

    // The tagger may end a name where it goes on.
    private static Name Extended(SourcePhrase phrase, Name name, SpeakerWords words)
    {
        var tokens = phrase.Tree.Tokens;
        var last = name.Last;
        if (name.Kind is NameKind.Person)
            while (last < phrase.Last && (tokens[last + 1].Upos == Upos.Propn || (tokens[last + 1].Upos == Upos.Noun && last == name.First && tokens[last].Text.Any(char.IsLower))) && tokens[last + 1].IsCapitalised && tokens[last + 1].Kind == TokenKind.Word && !tokens[last + 1].JoinsPrevious)
                last++;
        var first = name.First;
        if (name.Kind is NameKind.Person)
            while (first > phrase.First && tokens[first - 1] is { Upos: Upos.Propn, Kind: TokenKind.Word } before && before.IsCapitalised && !words.IsTitle(before) && (phrase.Tree.Has(first, "flat") || phrase.Tree.Has(first - 1, "compound")) && !tokens[first].JoinsPrevious && !words.KindOf(before).HasValue)
                first--;
        return name with { First = first, Last = last };
    }

    // "police chief Inayat Marwat", where the tagger found no name: the proper nouns after a title.
    private static Name? Titled(SourcePhrase phrase, SpeakerWords words)
    {
        var tokens = phrase.Tree.Tokens;
        for (var title = phrase.First; title < phrase.Last && title <= phrase.Head; title++)
        {
            var last = title;
            while (last < phrase.Last && tokens[last + 1].Upos == Upos.Propn && tokens[last + 1].IsCapitalised && tokens[last + 1].Kind == TokenKind.Word && !words.IsTitle(tokens.ItemRef(last + 1)))
                last++;
            if (last > title && words.KindOf(tokens.ItemRef(title)) is Contract.SourceKind.Official or Contract.SourceKind.Person && !words.KindOf(tokens.ItemRef(last)).HasValue && IsNameOf(phrase, title, last))
                return new Name(phrase.Tree.Sentence.SpanOf(title + 1, last), title + 1, last, NameKind.Person);
        }
        return null;
    }

    // "the chairman of the local guard, Yakubu Aliu", "a website, Minaret Watch", wherever the tree hangs the name: proper nouns between a comma and the phrase's end or another comma.
    private static Name? AfterComma(SourcePhrase phrase, SpeakerWords words)
    {
        var tokens = phrase.Tree.Tokens;
        if (tokens[phrase.Head].Upos is not (Upos.Noun or Upos.Num or Upos.Pron) || tokens[phrase.Head].Lower is "it" or "he" or "she" or "they")
            return null;
        if (phrase.Head + 1 < tokens.Length && tokens[phrase.Head + 1] is { Upos: Upos.Propn, IsCapitalised: true } && IsBody(words, tokens.ItemRef(phrase.Head)) && NameFrom(phrase, phrase.Head + 1, words) is { } next)
            return next;
        for (var at = phrase.Head + 1; at < Math.Min(phrase.Last + 2, tokens.Length - 1); at++)
        {
            if (tokens[at].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return null;
            if (tokens[at].Text is "," && NameFrom(phrase, at + 1, words) is { } name)
                return at > phrase.Last && IsBody(words, tokens.ItemRef(phrase.Head)) && words.IsTitle(tokens.ItemRef(at + 1)) ? null : name;
        }
        return null;
    }

    private static bool IsBody(SpeakerWords words, in Token noun) => words.KindOf(noun) is Contract.SourceKind.Group or Contract.SourceKind.Publisher or Contract.SourceKind.Agency or Contract.SourceKind.Account;

    private static Name? NameFrom(SourcePhrase phrase, int first, SpeakerWords words)
    {
        var tokens = phrase.Tree.Tokens;
        if (tokens[first].Lower is "the")
            first++;
        var isTitled = false;
        while (first < tokens.Length - 1 && words.IsTitle(tokens.ItemRef(first)) && tokens[first + 1].IsCapitalised)
            (first, isTitled) = (first + 1, true);
        var last = first;
        while (last + 1 < tokens.Length && (tokens[last + 1].Upos == Upos.Propn || (tokens[last + 1] is { Upos: Upos.Noun, IsCapitalised: true } && last == first) || tokens[last + 1].Lower is "of" or "de" or "al" or "del") && (tokens[last + 1].IsCapitalised || (last + 2 < tokens.Length && tokens[last + 2].Upos == Upos.Propn)))
            last++;
        if (last >= tokens.Length - 1 || tokens[first].Upos != Upos.Propn || !tokens[first].IsCapitalised || tokens[last + 1].Lower is "and" or "or" || (last > phrase.Last && tokens[last + 1].Upos is not (Upos.Verb or Upos.Aux or Upos.Punct)))
            return null;
        var tagged = phrase.Tree.Sentence.Names.FirstOrDefault(name => name.First <= last && name.Last >= first);
        var isBody = IsBody(words, tokens.ItemRef(phrase.Head));
        if (!isBody && !isTitled && tagged is { Span.Length: > 0, Kind: NameKind.Location })
            return null;
        return new Name(phrase.Tree.Sentence.SpanOf(first, last), first, last, isBody ? NameKind.Organisation : NameKind.Person);
    }

    // 'The "Sons of the River"': what stands in quotation marks and begins with a capital letter.
    private static Name? InMarks(SourcePhrase phrase)
    {
        var tokens = phrase.Tree.Tokens;
        for (var at = phrase.First; at < phrase.Last && at <= phrase.First + 1; at++)
            if (tokens[at].Text is "\"" or "“" or "‘" or "'" && tokens[at + 1].IsCapitalised)
                for (var last = at + 1; last < Math.Min(tokens.Length - 1, at + 9); last++)
                    if (tokens[last + 1].Text is "\"" or "”" or "’" or "'")
                        return new Name(phrase.Tree.Sentence.SpanOf(at + 1, last), at + 1, last, NameKind.Organisation);
        return null;
    }

    // The words are the phrase's head or hang beside it.
    private static bool IsNameOf(SourcePhrase phrase, int title, int last) => (phrase.Head >= title && phrase.Head <= last) || phrase.Tree.Tokens[last].Head == phrase.Head;

    // By apposition, as further words of the name, or as the word that a title stands before.
    private static bool IsBeside(SourcePhrase phrase, Name name)
    {
        var at = TreePath.HeadOf(phrase.Tree.Tokens, name.First, name.Last);
        for (var step = 0; step < MostSteps && at >= 0; step++)
        {
            if (at == phrase.Head)
                return true;
            if (!(phrase.Tree.Has(at, "appos") || phrase.Tree.Has(at, "flat") || (phrase.Tree.Has(at, "compound") && at > phrase.Head) || phrase.Tree.Tokens.ItemRef(at).Relation is "nmod:desc" || phrase.Tree.Has(at, "dep")))
                return false;
            at = phrase.Tree.Tokens.ItemRef(at).Head;
        }
        return false;
    }

    // A word in a prepositional or possessive phrase before the name says nothing of the name itself.
    private static bool IsInside(SentenceTree tree, int at, Name name)
    {
        for (var step = 0; step < MostSteps && at >= 0; step++)
        {
            if (at >= name.First && at <= name.Last)
                return false;
            var relation = tree.Tokens.ItemRef(at).Relation;
            if (relation is "nmod:poss" or "nmod" or "acl" or "acl:relcl" or "amod")
                return true;
            if (relation is not ("compound" or "flat" or "nmod:desc" or "appos" or "nmod:unmarked"))
                return false;
            at = tree.Tokens.ItemRef(at).Head;
        }
        return false;
    }
}
