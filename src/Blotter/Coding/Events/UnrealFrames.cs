using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>
/// Tells attack words that stand under a word which takes their deed out of the world, along the tree: "during an exercise", "the film tells of a kidnapping", "rumours of an attack", "reports of a bombing were false". Immutable.
/// </summary>
/// <param name="context">Words about attack words.</param>
internal sealed class UnrealFrames(WordLists context)
{
    private const int MostSteps = 6;

    // Children stand no farther off in sentences of any use.
    private const int Window = 40;

    private readonly FrozenSet<string> _fictions = context["fiction"];
    private readonly FrozenSet<string> _drills = context["drill"];
    private readonly FrozenSet<string> _refuted = context["refuted"];
    private readonly FrozenSet<string> _refuting = context["refuting"];
    private readonly FrozenSet<string> _messages = context["message"];
    private readonly FrozenSet<string> _doubted = context["doubted"];
    private readonly FrozenSet<string> _conditions = context["condition"];
    private readonly FrozenSet<string> _relics = context["relic"];

    /// <summary>Whether an attack word stands under such a word.</summary>
    /// <param name="tokens">The sentence's tokens, annotated.</param>
    /// <param name="trigger">Index of the attack word.</param>
    public bool Hold(ImmutableArray<Token> tokens, int trigger)
    {
        var children = ChildrenOf(tokens, trigger);
        if (IsOfRelic(tokens, trigger, children))
            return true;
        if (children.Any(child => IsDrill(tokens, child) || IsCondition(tokens[child])) || (tokens[trigger].Upos is Upos.Verb && children.Any(child => IsFiction(tokens, child))))
            return true;
        var below = trigger;
        for (var (at, step) = (tokens[trigger].Head, 0); at >= 0 && step < MostSteps; (below, at) = (at, tokens[at].Head), step++)
            if (IsFrame(tokens, at, below))
                return true;
        return false;
    }

    // What an ancestor of the attack word, or what hangs on it, makes of the deed.
    private bool IsFrame(ImmutableArray<Token> tokens, int at, int below)
    {
        if (tokens[at].Upos is Upos.Noun && tokens[below].Relation is "nmod" or "acl" or "acl:relcl" or "compound" && (_doubted.Contains(tokens[at].Lemma) || _fictions.Contains(tokens[at].Lemma)))
            return true;
        if (tokens[at] is { Upos: Upos.Noun, Relation: "obj", Head: >= 0 and var verb } && tokens[below].Relation is "acl" or "acl:relcl" or "ccomp" && _refuting.Contains(tokens[verb].Lemma) && _messages.Contains(tokens[at].Lemma))
            return true;
        if (tokens[below].Relation is "nsubj" or "nsubj:pass" or "ccomp" or "csubj" && _refuted.Contains(tokens[at].Lower))
            return true;
        var children = ChildrenOf(tokens, at);
        return tokens[at].Upos is Upos.Verb && tokens[below].Relation is not ("nsubj" or "nsubj:pass") && children.Any(child => child != below && (IsFiction(tokens, child) || (tokens[below].Relation is "obj" && IsDrill(tokens, child))));
    }

    // "The film tells of", "the novel describes".
    private bool IsFiction(ImmutableArray<Token> tokens, int child) => tokens[child].Relation is "nsubj" && _fictions.Contains(tokens[child].Lemma);

    // "during an exercise", "as part of a drill".
    private bool IsDrill(ImmutableArray<Token> tokens, int child) => tokens[child].Relation is "obl" or "nmod" && _drills.Contains(tokens[child].Lemma);

    // "a wartime bomb", "a wartime bomb was made safe", "was found and made safe".
    private bool IsOfRelic(ImmutableArray<Token> tokens, int trigger, List<int> children)
    {
        if (children.Any(child => IsRelic(tokens, child)) || TakesRelic(tokens, children))
            return true;
        return tokens[trigger] is { Relation: "conj", Head: >= 0 and var first } && !children.Any(child => IsTaker(tokens[child])) && TakesRelic(tokens, ChildrenOf(tokens, first));
    }

    private bool TakesRelic(ImmutableArray<Token> tokens, List<int> children) =>
        children.Any(child => IsTaker(tokens[child]) && ChildrenOf(tokens, child).Any(grandchild => IsRelic(tokens, grandchild)));

    // What something is done to.
    private static bool IsTaker(Token token) => token.Relation is "nsubj:pass" or "obj";

    // "a wartime bomb", "a bomb from the Second World War".
    private bool IsRelic(ImmutableArray<Token> tokens, int child) => _relics.Contains(tokens[child].Lower) || (tokens[child].Lower is "war" && child > 0 && tokens[child - 1].Lower is "world");

    // "If rebels attack".
    private bool IsCondition(Token token) => token.Relation is "mark" && _conditions.Contains(token.Lower);

    private static List<int> ChildrenOf(ImmutableArray<Token> tokens, int at)
    {
        var children = new List<int>();
        for (var child = Math.Max(0, at - Window); child < tokens.Length && child <= at + Window; child++)
            if (tokens[child].Head == at)
                children.Add(child);
        return children;
    }
}
