using Blotter.Coding.Actors;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Culprits;

/// <summary>Says what a sentence calls whoever did a deed: the group's name in "fighters of the X", the state in "Russian drones", the description of men without a name. Immutable.</summary>
/// <param name="people">Nouns for people.</param>
/// <param name="countries">Finds states.</param>
internal sealed class CulpritNamer(PhraseTable<PeopleWord> people, CountryFinder countries)
{
    private const int Deepest = 4;
    private const int LongestDescription = 12;

    /// <summary>What the words with the given head call somebody; <c>null</c> where they call nobody who can do a deed.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">The head of the words.</param>
    /// <param name="speaks">Whether they speak: a spokesman and a caller stand for their group.</param>
    public CulpritName? Name(BlameSentence sentence, int head, bool speaks = false) => Name(sentence, head, speaks, depth: 0);

    private CulpritName? Name(BlameSentence sentence, int head, bool speaks, int depth)
    {
        var token = sentence.Tokens[head];
        if (token is { Lower: "one", Relation: "appos", Head: >= 0 and var renamed })
            return depth < Deepest ? Name(sentence, renamed, speaks, depth + 1) : null;
        if (sentence.Words.Somebody.Contains(token.Lower))
            return new CulpritName(token.Text, PerpetratorKind.Individual, head, head, CulpritForm.Described);
        if (token.Upos is Upos.Pron or Upos.Det)
            return token.Lower is "it" or "they" or "he" or "she" or "we" or "them" or "its" or "their" or "our" or "i" ? Referring(sentence, head) : null;
        if (depth < Deepest && sentence.Tree.Child(head, "nmod:poss") is >= 0 and var whose && sentence.Tokens[whose].Lower is "whose" && OwnerOfWhose(sentence, head) is >= 0 and var owner)
            return Name(sentence, owner, speaks, depth + 1);
        if (depth < Deepest && Inner(sentence, head, speaks || depth > 0) is >= 0 and var inner && Name(sentence, inner, speaks, depth + 1) is { Form: CulpritForm.Named } named)
            return named;
        if (sentence.IsSelf(head))
            return Referring(sentence, head);
        if (StateOf(sentence, head) is { } state)
            return state;
        if (NameAt(sentence, head) is { } own)
            return OfName(sentence, own);
        if (sentence.IsTime(head))
            return null;
        return IsCapitalised(sentence, head) ? OfCapitals(sentence, head) : Described(sentence, head);
    }

    /// <summary>The organisation that a sentence names last before a word, for pronouns; <c>null</c> where it names none.</summary>
    public CulpritName? NamedBefore(BlameSentence sentence, int at)
    {
        foreach (var name in sentence.Facts.Sentence.Names.Reverse())
            if (name.Last < at && name.Kind is NameKind.Organisation or NameKind.Location or NameKind.Person && Name(sentence, TreePath.HeadOf(sentence.Tokens, name.First, name.Last)) is { Form: CulpritForm.Named, Kind: not PerpetratorKind.State } named
                && (name.Kind != NameKind.Person || named.Kind == PerpetratorKind.Organisation))
                return named;
        return null;
    }

    private static CulpritName Referring(BlameSentence sentence, int head) =>
        new(sentence.Tokens[head].Lower, PerpetratorKind.Organisation, head, head, CulpritForm.Reference);

    // "the X, whose gunman killed him": what the relative clause hangs on.
    private static int OwnerOfWhose(BlameSentence sentence, int head)
    {
        for (var at = head; at >= 0; at = sentence.Tokens[at].Head)
            if (sentence.Tokens[at].Relation is "acl:relcl")
                return sentence.Tokens[at].Head;
        return -1;
    }

    // "fighters of the X", "X gunmen", "the rebel group X", "a cell known as X", "men loyal to X", "a man who said he spoke for X". Groups go before persons.
    private int Inner(BlameSentence sentence, int head, bool isOfGroup)
    {
        var words = sentence.Words;
        if (IsWrittenAsName(sentence, head))
            return isOfGroup ? GroupOf(sentence, head) : -1;
        if (!IsPeople(sentence, head) && !(isOfGroup && words.Mouthpiece.Contains(sentence.Tokens[head].Lemma)))
            return -1;
        var person = -1;
        foreach (var at in Inside(sentence, head, isOfGroup))
            if (NameAt(sentence, at) is not { Kind: NameKind.Person })
                return at;
            else if (GroupOf(sentence, at) is >= 0 and var group)
                return group;
            else if (person < 0)
                person = at;
        return person;
    }

    // The words around a noun for people or a group that may name it.
    private IEnumerable<int> Inside(BlameSentence sentence, int head, bool speaks)
    {
        var (tree, tokens) = (sentence.Tree, sentence.Tokens);
        foreach (var child in tree.Children(head))
            if (tokens[child].Relation is "nmod" && tree.Child(child, "case") is >= 0 and var preposition && tokens[preposition].Lower is "of" or "from" or "for" or "in" or "by"
                && (MayName(sentence, child) || IsPeople(sentence, child)))
                yield return child + 1 < tokens.Length && NameAt(sentence, child) is null && NameAt(sentence, child + 1) is { Kind: NameKind.Person } titled && titled.First == child + 1 ? child + 1 : child;
        foreach (var child in tree.Children(head))
            if (tokens[child].Relation is "compound" or "nmod:poss" or "amod" or "flat" && (NameAt(sentence, child) is { Kind: NameKind.Organisation or NameKind.Person } || IsShortForm(tokens[child])))
                yield return child;
            else if (tokens[child].Relation is "appos" or "flat" or "nmod:desc" && MayName(sentence, child))
                yield return child;
            else if (tokens[child].Relation is "acl" && tokens[child].Lemma is "know" or "call" or "name" or "dub" && (sentence.Oblique(child, "as") is >= 0 and var alias ? alias : Called(sentence, child)) is >= 0 and var called)
                yield return called;
            else if (tokens[child].Relation is "amod" or "acl" && sentence.Words.Loyal.Contains(tokens[child].Lemma) && sentence.Oblique(child, "to", "with") is >= 0 and var lord)
                yield return lord;
            else if (speaks && tokens[child].Relation is "acl" or "acl:relcl" && GroupIn(sentence, child) is >= 0 and var represented)
                yield return represented;
    }

    private bool IsPeople(BlameSentence sentence, int at) =>
        sentence.Words.Member.Contains(sentence.Tokens[at].Lemma) || sentence.Words.Group.Contains(sentence.Tokens[at].Lemma) || IsPeopleWord(sentence, at);

    private static bool MayName(BlameSentence sentence, int at) => NameAt(sentence, at) is not null || IsCapitalised(sentence, at);

    // The first organisation named below a word: "who said he spoke for the X", "who gave his name as N of the X".
    private static int GroupIn(BlameSentence sentence, int top)
    {
        foreach (var name in sentence.Facts.Sentence.Names)
            if (name.Kind == NameKind.Organisation && sentence.Tree.Holds(top, name.First))
                return TreePath.HeadOf(sentence.Tokens, name.First, name.Last);
        return -1;
    }

    // "Abu Hafs, a spokesman for the X", "Commander Jamil of the X": the group that a person speaks for.
    private int GroupOf(BlameSentence sentence, int person)
    {
        if (NameAt(sentence, person) is not { Kind: NameKind.Person })
            return -1;
        if (sentence.Oblique(person, "of", "from") is >= 0 and var of && NameAt(sentence, of) is { Kind: NameKind.Organisation })
            return of;
        foreach (var child in sentence.Tree.Children(person))
            if (sentence.Tokens[child].Relation is "acl:relcl" or "acl" && sentence.Words.SaysSelf.Contains(sentence.Tokens[child].Lemma) && GroupIn(sentence, child) is >= 0 and var represented)
                return represented;
            else if (sentence.Tokens[child].Relation is "appos" or "compound" && sentence.Words.Member.Contains(sentence.Tokens[child].Lemma) && Inside(sentence, child, speaks: false).FirstOrDefault(-1) is >= 0 and var group && group != person)
                return group;
        return -1;
    }

    // A name of the tagger, or "the Hunters of Dioura": capitals within a sentence that go on behind "of".
    private static bool IsWrittenAsName(BlameSentence sentence, int head) =>
        (NameAt(sentence, head) is not null && sentence.Tokens[head].Upos == Upos.Propn)
        || (head > 1 && sentence.Facts.Sentence.Section != SectionKind.Headline && IsCapitalised(sentence, head) && sentence.Oblique(head, "of") is >= 0 and var of && IsCapitalised(sentence, of));

    // "calling itself X", "called X".
    private static int Called(BlameSentence sentence, int verb)
    {
        foreach (var child in sentence.Tree.Children(verb))
            if (sentence.Tokens[child].Relation is "xcomp" or "obj" && sentence.Tokens[child].Upos != Upos.Pron)
                return child;
        return -1;
    }

    // "Russian drones", "the Rwandan army", "Russia": a state by its name, or by its adjective before its forces and weapons.
    private CulpritName? StateOf(BlameSentence sentence, int head)
    {
        var (facts, words, lemma) = (sentence.Facts, sentence.Words, sentence.Tokens[head].Lemma);
        foreach (var country in facts.Countries)
            if (country.First <= head && head <= country.Last && country.IsName)
                return new CulpritName(country.Country.Name, PerpetratorKind.State, country.First, country.Last, CulpritForm.Named);
        if (countries.At(sentence.Tokens, head) is { IsName: true } written && NameAt(sentence, head) is { Kind: NameKind.Location } place && place.First == written.First && place.Last == written.Last)
            return new CulpritName(written.Country.Name, PerpetratorKind.State, written.First, written.Last, CulpritForm.Named);
        if (!words.Force.Contains(lemma) && !words.Thing.Contains(lemma))
            return null;
        foreach (var child in sentence.Tree.Children(head))
            if (sentence.Tokens[child].Relation is "amod" or "compound" or "nmod:poss" && !IsGroupsName(sentence, child, head) && CountryAt(facts, child) is { } owner)
                return new CulpritName(owner.Name, PerpetratorKind.State, child, head, CulpritForm.Named);
        return null;
    }

    private Country? CountryAt(SentenceFacts facts, int at) =>
        (facts.Countries.FirstOrDefault(country => country.First <= at && at <= country.Last) ?? (facts.Sentence.Tokens[at].IsCapitalised ? countries.At(facts.Sentence.Tokens, at) : null))?.Country;

    // "Army" in "Kosovo Liberation Army" is no state's.
    private static bool IsGroupsName(BlameSentence sentence, int child, int head) => NameAt(sentence, head) is { Kind: NameKind.Organisation } name && name.First < child;

    private static CulpritName? OfName(BlameSentence sentence, Name name)
    {
        if (name.Kind is NameKind.Nationality or NameKind.Weapon || IsKnownPlace(sentence, name))
            return null;
        var (first, last) = Extended(sentence, name);
        var tokens = sentence.Tokens;
        var isGroup = last > name.Last && sentence.Words.Group.Contains(tokens[last].Lemma.ToLowerInvariant());
        var kind = name.Kind == NameKind.Person && !isGroup && !IsGroupsName(sentence, name, first) ? PerpetratorKind.Individual
            : sentence.Words.Force.Contains(tokens[last].Lemma.ToLowerInvariant()) && tokens[last].Lower is not ("force" or "army") ? PerpetratorKind.State
            : PerpetratorKind.Organisation;
        return new CulpritName(Token.Join(tokens, first, last), kind, first, last, CulpritForm.Named);
    }

    // The name with the capitals around it, but for days: "Wednesday Mai-Mai fighters".
    private static (int First, int Last) Extended(BlameSentence sentence, Name name)
    {
        var (first, last, tokens) = (name.First, name.Last, sentence.Tokens);
        while (first > 0 && tokens[first - 1] is { Upos: Upos.Propn, Kind: TokenKind.Word, IsCapitalised: true } && !sentence.IsTime(first - 1))
            first--;
        first = WithOwner(sentence, first);
        while (first < last && (tokens[first].Upos == Upos.Det || tokens[first].Lower is "alias"))
            first++;
        while (last + 1 < tokens.Length && tokens[last + 1] is { Kind: TokenKind.Word, IsCapitalised: true } && (tokens[last + 1].Upos == Upos.Propn || sentence.Words.Group.Contains(tokens[last + 1].Lemma.ToLowerInvariant())))
            last++;
        return (first, name.Kind == NameKind.Person ? last : WithOf(sentence, first, last));
    }

    // "Front of the Inner Delta", of which the tagger took the first word alone.
    private static int WithOf(BlameSentence sentence, int first, int last)
    {
        var (tokens, at) = (sentence.Tokens, last + 1);
        if (at >= tokens.Length || tokens[at].Lower is not ("of" or "de" or "del" or "du" or "do" or "da") || !(sentence.Words.Group.Contains(tokens[first].Lemma.ToLowerInvariant()) || sentence.Words.GroupForeign.Contains(tokens[first].Lower)))
            return last;
        at += at + 1 < tokens.Length && tokens[at + 1].Lower is "the" or "la" or "los" or "las" ? 2 : 1;
        while (at < tokens.Length && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true } && tokens[at].Upos is Upos.Propn or Upos.Noun or Upos.Adj && !sentence.IsTime(at))
            last = at++;
        return last;
    }

    // "the Halcones", "Katibat al-Messalo", "El Forkane, a rival band": what the tagger took for a person is called as a group is.
    private static bool IsGroupsName(BlameSentence sentence, Name name, int first)
    {
        var tokens = sentence.Tokens;
        if (first > 0 && tokens[first - 1].Lower is "the")
            return true;
        for (var at = first; at <= name.Last; at++)
            if (sentence.Words.GroupForeign.Contains(tokens[at].Lower.Split('-')[0]))
                return true;
        var head = TreePath.HeadOf(tokens, name.First, name.Last);
        return sentence.Tree.Child(head, "appos") is >= 0 and var described && sentence.Words.Group.Contains(tokens[described].Lemma) && !sentence.Words.Member.Contains(tokens[described].Lemma);
    }

    // "People's" before "Army".
    private static int WithOwner(BlameSentence sentence, int first)
    {
        var tokens = sentence.Tokens;
        return first >= 2 && tokens[first - 1].Text is "'s" or "’s" or "'" or "’" && tokens[first - 2].IsCapitalised && sentence.Words.NameOwner.Contains(tokens[first - 2].Lower) ? first - 2 : first;
    }

    // "the Sons of the Strait", which the tagger took for words: capitals that are none of a sentence's start or of a headline in capitals.
    private static bool IsCapitalised(BlameSentence sentence, int at) =>
        (at > 0 || IsShortForm(sentence.Tokens[at])) && sentence.Tokens[at].IsCapitalised && sentence.Tokens[at].Upos is Upos.Propn or Upos.Noun && sentence.Tokens.Any(token => token.Kind == TokenKind.Word && char.IsLower(token.Text[0]));

    private static bool IsShortForm(Token token) => token.Upos == Upos.Propn && token.Text.Length is >= 2 and <= 8 && token.Text.All(char.IsUpper);

    private static CulpritName OfCapitals(BlameSentence sentence, int head)
    {
        var tokens = sentence.Tokens;
        var (first, last) = (head, head);
        while (first > 0 && tokens[first - 1] is { IsCapitalised: true, Kind: TokenKind.Word } && tokens[first - 1].Upos is not (Upos.Det or Upos.Pron))
            first--;
        first = WithOwner(sentence, first);
        for (var at = head + 1; at < tokens.Length && (tokens[at].IsCapitalised || tokens[at].Lower is "of" or "the" or "de" or "del" or "for" or "al" or "la"); at++)
            if (tokens[at].IsCapitalised)
                last = at;
        return new CulpritName(Token.Join(tokens, first, last), PerpetratorKind.Organisation, first, last, CulpritForm.Named);
    }

    private static bool IsKnownPlace(BlameSentence sentence, Name name) =>
        name.Kind == NameKind.Location && sentence.Facts.Toponyms.Any(toponym => toponym.First <= name.First + 1 && name.Last <= toponym.Last && toponym.Best is not null);

    private CulpritName? Described(BlameSentence sentence, int head)
    {
        var (tokens, words) = (sentence.Tokens, sentence.Words);
        var lemma = tokens[head].Lemma;
        if (words.Thing.Contains(lemma) && !IsPeopleWord(sentence, head))
            return null;
        var isGroup = words.Group.Contains(lemma) && !IsPeopleWord(sentence, head);
        if (!isGroup && !words.Force.Contains(lemma) && !words.Member.Contains(lemma) && !IsPeopleWord(sentence, head))
            return null;
        var (first, last) = Phrase(sentence, head);
        var isDefinite = tokens[first].Lower is "the" or "this" or "these" or "those" or "that" or "same" or "its" or "their" or "his";
        while (first < head && tokens[first].Lower is "the" or "a" or "an" or "this" or "these" or "those" or "that" or "some" or "same")
            first++;
        var kind = words.Force.Contains(lemma) ? PerpetratorKind.State : isGroup ? PerpetratorKind.Organisation : PerpetratorKind.Individual;
        var isNamed = isGroup && Enumerable.Range(first, head - first).Any(at => at > 0 && tokens[at].IsCapitalised && NameAt(sentence, at) is { } name && !IsKnownPlace(sentence, name)) && IsCapitalised(sentence, head - 1);
        var form = isNamed ? CulpritForm.Named : isDefinite && kind != PerpetratorKind.State && first == head ? CulpritForm.Reference : CulpritForm.Described;
        return new CulpritName(Token.Join(tokens, first, last), kind, first, last, form);
    }

    private bool IsPeopleWord(BlameSentence sentence, int at) => people.MatchAt(sentence.Tokens, at) is not null;

    // The head with what stands before it, and "on a motorcycle", "in army uniforms", "with pistols" after it.
    private static (int First, int Last) Phrase(BlameSentence sentence, int head)
    {
        var (first, last) = (head, head);
        foreach (var child in sentence.Tree.Children(head))
        {
            if (sentence.IsTime(child) || (child > head && ((sentence.IsDeed(child) && sentence.Tree.Child(child, "case") is >= 0 and var of && sentence.Tokens[of].Lower is "of") || sentence.Tokens[child].Upos == Upos.Verb)))
                continue;
            var (from, to) = sentence.Tree.Extent(child);
            if (child < head && sentence.Tokens[child].Relation is "det" or "amod" or "nummod" or "compound" or "nmod:poss" && head - from <= LongestDescription)
                first = Math.Min(first, from);
            else if (child > head && sentence.Tokens[child].Relation == "nmod" && from == last + 1 && to - head <= LongestDescription)
                last = to;
        }
        return (first, last);
    }

    private static Name? NameAt(BlameSentence sentence, int at)
    {
        foreach (var name in sentence.Facts.Sentence.Names)
            if (name.First <= at && at <= name.Last && name.Kind is NameKind.Organisation or NameKind.Person or NameKind.Location)
                return name;
        return null;
    }
}
