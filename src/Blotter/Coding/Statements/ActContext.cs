using System.Collections.Frozen;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>The words that acts are told by, from <c>statement-context.tsv</c>.</summary>
internal sealed class ActContext(WordLists words)
{
    public FrozenSet<string> Violence { get; } = words["violence"];

    public FrozenSet<string> OwnViolence { get; } = words["own-violence"];

    public FrozenSet<string> StrongViolence { get; } = words["strong-violence"];

    public FrozenSet<string> Deeds { get; } = words["deed"];

    public FrozenSet<string> DenialObjects { get; } = words["denial-object"];

    public FrozenSet<string> NoDenial { get; } = words["no-denial"];

    public FrozenSet<string> Condemning { get; } = words["condemning"];

    public FrozenSet<string> False { get; } = words["false"];

    public FrozenSet<string> Denying { get; } = words["denying"];

    public FrozenSet<string> ThreatNouns { get; } = words["threat-noun"];

    public FrozenSet<string> PlainRequests { get; } = words["plain-request"];

    public FrozenSet<string> NoName { get; } = words["no-name"];

    public FrozenSet<string> Robbers { get; } = words["robber"];

    public FrozenSet<string> ToldActs { get; } = words["told-act"];

    public FrozenSet<string> JudgePeople { get; } = words["judge-person"];

    public FrozenSet<string> Public { get; } = words["public"];

    public FrozenSet<string> Workers { get; } = words["worker"];

    public FrozenSet<string> Judging { get; } = words["judging"];

    public FrozenSet<string> Loot { get; } = words["loot"];

    public FrozenSet<string> OrderGivers { get; } = words["order-giver"];

    public FrozenSet<string> Resuming { get; } = words["resume"];

    public FrozenSet<string> Documents { get; } = words["document"];

    public FrozenSet<string> Channels { get; } = words["channel"];

    private readonly FrozenSet<string> _own = words["own"];
    private readonly FrozenSet<string> _ownIndirect = words["own-indirect"];
    private readonly FrozenSet<string> _fighters = words["fighter"];

    /// <summary>Whether the list holds the word, by lemma or as written.</summary>
    public bool IsIn(DependencyTree tree, int at, FrozenSet<string> list) => list.Contains(tree.Tokens.ItemRef(at).Lemma) || list.Contains(tree.Tokens.ItemRef(at).Lower);

    /// <summary>Whether something that hangs on the word, or the word itself, has the lemma.</summary>
    public bool HasLemma(DependencyTree tree, int at, string lemma)
    {
        foreach (var child in tree.Children(at))
            if (tree.Tokens.ItemRef(child).Lemma == lemma)
                return true;
        return false;
    }

    /// <summary>Whether the word names fighters or a body of them.</summary>
    public bool IsFighter(in Token token) => _fighters.Contains(token.Lemma);

    /// <summary>Whether the noun is the speaker or of its side: "we", "our fighters"; in reported speech also "it", "its men".</summary>
    /// <param name="tree">The sentence's tree.</param>
    /// <param name="noun">The noun, or -1.</param>
    /// <param name="isQuoted">Whether these are the speaker's own words.</param>
    public bool IsOwnSide(DependencyTree tree, int noun, bool isQuoted)
    {
        if (noun < 0)
            return false;
        ref readonly var token = ref tree.Tokens.ItemRef(noun);
        if (token.Upos == Upos.Pron || token.Lower is "ours" or "theirs")
            return _own.Contains(token.Lower) || (!isQuoted && _ownIndirect.Contains(token.Lower));
        if (!isQuoted && token.Lemma is "group" or "organisation" or "organization" or "outfit" or "movement" or "front" or "cell" or "faction" && tree.Child(noun, "det") is var article and >= 0 && tree.Tokens.ItemRef(article).Lower == "the")
            return true;
        foreach (var child in tree.Children(noun))
            if (tree.Tokens.ItemRef(child) is { Relation: "nmod:poss" } owner && (_own.Contains(owner.Lower) || (!isQuoted && _ownIndirect.Contains(owner.Lower))))
                return _fighters.Contains(token.Lemma) || token.Upos == Upos.Propn;
        return false;
    }

    /// <summary>Whether the clause says who did it: "it was behind the blast", "it was responsible for it".</summary>
    public static bool IsBehind(DependencyTree tree, int at)
    {
        if (tree.Child(at, "cop") < 0)
            return false;
        if (tree.Tokens.ItemRef(at) is { Lemma: "responsible" } or { Lower: "behind" })
            return true;
        return tree.Child(at, "case") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "behind";
    }

    /// <summary>Whether the clause, which hangs on a verb of saying with that subject, tells of a deed of the speaker's own.</summary>
    public bool IsOwnDeed(DependencyTree tree, int clause, int speaker)
    {
        if (!OwnViolence.Contains(tree.Tokens.ItemRef(clause).Lemma) || Clause.IsNegated(tree, clause) || Clause.IsUnreal(tree, clause) || Clause.IsPassive(tree, clause))
            return false;
        var subject = tree.ChildOf(clause, "nsubj");
        return subject < 0 ? tree.Tokens.ItemRef(clause).Features.VerbForm is VerbForm.Gerund or VerbForm.Participle : IsOwnSide(tree, subject, isQuoted: false) && speaker >= 0;
    }
}
