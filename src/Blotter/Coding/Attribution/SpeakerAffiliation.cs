using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds whom a person or an office speaks for: "a spokesman for the army", "state police spokesman", "Interior Minister", "its spokesman". Immutable.</summary>
internal sealed class SpeakerAffiliation(SpeakerWords words)
{
    private readonly FrozenSet<string> _policeRanks = words["police-rank"];
    private readonly FrozenSet<string> _idle = words["idle-modifier"];
    private readonly FrozenSet<string> _spokesmen = words["spokesman"];
    private readonly FrozenSet<string> _leads = words["leads"];
    private readonly FrozenSet<string> _scopes = words["office-scope"];
    private readonly FrozenSet<string> _forSelf = words["for-self"];
    private readonly FrozenSet<string> _ownedPosts = words["owned-post"];
    private readonly FrozenSet<string> _fighters = words["fighter-word"];

    /// <summary>The name of whom it speaks for; <c>IsLast</c> where a pronoun stands for it.</summary>
    /// <param name="phrase">The source's phrase.</param>
    /// <param name="roles">The nouns that say what the source is.</param>
    /// <param name="isNamed">Whether the source is a person with a name.</param>
    public (string? Name, bool IsLast) Of(SourcePhrase phrase, List<int> roles, bool isNamed)
    {
        if (roles.Count == 0 || phrase.Tree.Tokens.ItemRef(phrase.Head).Upos == Upos.Propn)
            foreach (var child in phrase.Tree.Children(phrase.Head).Concat(phrase.Tree.Children(phrase.Head).Where(part => phrase.Tree.Has(part, "flat")).SelectMany(part => phrase.Tree.Children(part))))
                if (child > phrase.Head && phrase.Tree.Has(child, "nmod") && phrase.Tree.Child(child, "case") is >= 0 and var of && phrase.Tree.Tokens.ItemRef(of).Lower is "of" or "from" or "with" && !roles.Contains(phrase.Head)
                    && words.KindOf(phrase.Tree.Tokens.ItemRef(child)) is not null and not SourceKind.Person)
                    return (NameAt(phrase.Tree, child), false);
        if (Heads(phrase) is { } headed)
            return (headed, false);
        foreach (var role in roles)
        {
            if (words.KindOf(phrase.Tree.Tokens.ItemRef(role)) is SourceKind.Witness or SourceKind.Group or SourceKind.Publisher or SourceKind.Agency)
                continue;
            if (Complement(phrase.Tree, role) is { } complement)
                return (complement, false);
            if (Possessor(phrase.Tree, role) is { } possessor)
                return possessor;
            if (Before(phrase, role) is { } before)
                return (before, false);
        }
        for (var at = phrase.First; at <= phrase.Last; at++)
            if (_policeRanks.Contains(phrase.Tree.Tokens.ItemRef(at).Lower.TrimEnd('.')) && (at < phrase.Head || roles.Contains(at)))
                return ("police", false);
        foreach (var role in roles)
            if (isNamed && words.OfficeOf(phrase.Tree.Tokens.ItemRef(role).Lemma.ToLowerInvariant() + "!") is { } office)
                return (Prefixed(phrase.Tree, role, office), false);
        return (null, roles.Exists(role => _spokesmen.Contains(phrase.Tree.Tokens.ItemRef(role).Lemma.ToLowerInvariant())));
    }

    // "Ada Lark, who heads the settlers' council"
    private string? Heads(SourcePhrase phrase)
    {
        foreach (var clause in phrase.Tree.Children(phrase.Head))
            if (clause > phrase.Head && phrase.Tree.Has(clause, "acl") && _leads.Contains(phrase.Tree.Tokens.ItemRef(clause).Lemma)
                && phrase.Tree.Child(clause, "nsubj") is >= 0 and var who && phrase.Tree.Tokens.ItemRef(who).Lower is "who" && phrase.Tree.Child(clause, "obj") is >= 0 and var obj)
                return NameAt(phrase.Tree, obj);
        return null;
    }

    /// <summary>"The council is sending tents, its spokesman said": the body that the last subject before a phrase in its sentence stands for, or <c>null</c>.</summary>
    public static string? SubjectBefore(SourcePhrase phrase, SpeakerWords words)
    {
        for (var at = phrase.First - 1; at >= 0; at--)
            if (phrase.Tree.Has(at, "nsubj") && words.KindOf(phrase.Tree.Tokens.ItemRef(at)) is SourceKind.Official or SourceKind.Group && !IsSpokesman(phrase.Tree.Tokens.ItemRef(at), words) && phrase.Tree.Tokens.ItemRef(at).Features.Number != Number.Plural)
                return NameAt(phrase.Tree, at);
        return null;
    }

    // "regional prosecutor": "regional prosecutor's office"
    private string Prefixed(SentenceTree tree, int role, string office)
    {
        var first = role;
        while (first > 0 && IsModifier(tree, first - 1, role) && _scopes.Contains(tree.Tokens.ItemRef(first - 1).Lower))
            first--;
        return first < role ? Token.Join(tree.Tokens, first, role - 1).ToLowerInvariant() + " " + office : office;
    }

    // "spokesman for the army", "chief of the district police", "head of the hospital"
    private string? Complement(SentenceTree tree, int role)
    {
        if (!SpeaksForOthers(tree.Tokens.ItemRef(role)))
            return null;
        foreach (var child in tree.Children(role))
            if (child > role && tree.Has(child, "nmod") && tree.Child(child, "case") is >= 0 and var preposition && IsBelonging(tree, role, preposition))
                return NameAt(tree, child);
        return null;
    }

    private static bool IsBelonging(SentenceTree tree, int role, int preposition) => tree.Tokens.ItemRef(preposition).Lower switch
    {
        "of" => true,
        "for" or "at" or "with" or "from" => tree.Tokens.ItemRef(role).Lemma is not "source",
        "by" => tree.Tokens.ItemRef(role).Upos == Upos.Noun,
        _ => false,
    };

    private bool SpeaksForOthers(in Token role) => role.Upos is Upos.Noun or Upos.Propn && !_forSelf.Contains(role.Lemma.ToLowerInvariant());

    // "Its spokesman", "the group's leader"
    private (string? Name, bool IsLast)? Possessor(SentenceTree tree, int role)
    {
        if (tree.Child(role, "nmod") is < 0)
            return null;
        foreach (var child in tree.Children(role))
            if (tree.Tokens.ItemRef(child).Relation is "nmod:poss")
            {
                if (tree.Tokens.ItemRef(child).Upos == Upos.Pron)
                    return tree.Tokens.ItemRef(child).Lower is "its" or "their" ? (null, true) : null;
                return IsSpokesman(tree.Tokens.ItemRef(role), words) || IsGroupsOffice(tree, role, child) || _ownedPosts.Contains(tree.Tokens.ItemRef(role).Lemma) ? (NameAt(tree, child), false) : null;
            }
        return null;
    }

    private static bool IsSpokesman(in Token role, SpeakerWords words) => words["owned-office"].Contains(role.Lemma.ToLowerInvariant());

    private bool IsGroupsOffice(SentenceTree tree, int role, int child) => tree.Tokens.ItemRef(role).Lemma is "office" && words.KindOf(tree.Tokens.ItemRef(child)) is SourceKind.Group;

    // "state police spokesman", "Interior Minister", "presidential spokesman", "army sources", "UN envoy"
    private string? Before(SourcePhrase phrase, int role)
    {
        var tokens = phrase.Tree.Tokens;
        var lemma = tokens[role].Lemma.ToLowerInvariant();
        var first = role;
        while (first > phrase.First && IsModifier(phrase.Tree, first - 1, role))
            first--;
        while (first < role && _idle.Contains(tokens[first].Lower))
            first++;
        if (first == role)
            return null;
        foreach (var name in phrase.Tree.Sentence.Names)
            if (name.Last < role && name.Kind is NameKind.Organisation && name.First >= first)
                return Token.Join(tokens, name.First, name.Last);
        var text = Token.Join(tokens, first, role - 1);
        if (lemma is "minister")
            return text.Contains("prime", StringComparison.OrdinalIgnoreCase) || text.Contains("chief", StringComparison.OrdinalIgnoreCase) || phrase.Head == role ? null : text.ToLowerInvariant() + " ministry";
        if (lemma is "source")
            return !words["army-word"].Contains(text.ToLowerInvariant()) && !(tokens[role - 1].Upos is Upos.Propn && words.KindOf(tokens.ItemRef(role - 1)) is SourceKind.Official) ? null : string.Equals(text, "military", StringComparison.OrdinalIgnoreCase) ? "army" : text;
        if (lemma is "official" or "officer" or "aide" or "adviser" or "advisor" && (words["idle-office"].Contains(tokens[role - 1].Lower) || tokens[role].Features.Number == Number.Plural || words.OfficeOf(text.ToLowerInvariant()) is not null))
            return null;
        return words["office-holder"].Contains(lemma) ? words.OfficeOf(text.ToLowerInvariant()) ?? (words.KindOf(tokens.ItemRef(role - 1)) is SourceKind.Official or SourceKind.Group && !_fighters.Contains(tokens[role - 1].Lower) ? text : null) : null;
    }

    private static bool IsModifier(SentenceTree tree, int at, int role)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(at);
        return token.Upos is Upos.Noun or Upos.Propn or Upos.Adj && (token.Head == role || (token.Head > at && token.Head <= role)) && (tree.Has(at, "compound") || tree.Has(at, "amod"));
    }

    // The name in the phrase of a word, or its words up to it without article.
    private static string NameAt(SentenceTree tree, int at)
    {
        foreach (var name in tree.Sentence.Names)
            if (name.First <= at && at <= name.Last && name.Kind is NameKind.Organisation or NameKind.Location or NameKind.Person)
                return Token.Join(tree.Tokens, tree.Tokens[name.First].Lower is "the" && name.First < name.Last ? name.First + 1 : name.First, name.Last);
        var first = at;
        while (first > 0 && tree.Holds(at, first - 1) && tree.Tokens.ItemRef(first - 1).Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Part && !tree.Has(first - 1, "case"))
            first--;
        var last = at;
        while (last + 1 < tree.Tokens.Length && tree.Has(last + 1, "flat") && tree.Tokens[last + 1].Head == at)
            last++;
        return Token.Join(tree.Tokens, first, last);
    }
}
