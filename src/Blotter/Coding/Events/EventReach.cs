using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>How far words of a sentence stand from a word that tells of an attack, by the tree: what hangs on the same clause is near, what another clause or a speaker stands between is far.</summary>
internal sealed class EventReach(WordLists context)
{
    /// <summary>The cost of one step along the tree.</summary>
    public const float StepCost = 0.3f;

    // What is nearer to another event by less than this may be told of both.
    private const float Shared = 0.5f;

    // What a clause boundary costs beside its step, and what hangs on somebody's saying.
    private const float Boundary = 0.6f;
    private const float Said = 3;

    // What hangs on what is done after an attack: "was sentenced on Friday for the murder", "taken to hospital in Lobito".
    private const float After = 1.5f;

    private readonly FrozenSet<string> _saying = context["saying"];
    private readonly FrozenSet<string> _aftermath = context["aftermath"];
    private readonly FrozenSet<string> _aftermathPlaces = context["aftermath-place"];

    /// <summary>What it costs to come from a word to a trigger, from 0; about 0.3 within one clause, 3 and more where somebody's saying stands between, 6.6 where the tree does not join them.</summary>
    /// <param name="tokens">The sentence's tokens, annotated.</param>
    /// <param name="word">The index of the word.</param>
    /// <param name="trigger">The index of the word that tells of the attack.</param>
    public float Cost(ImmutableArray<Token> tokens, int word, int trigger)
    {
        var way = TreePath.Between(tokens, word, trigger);
        if (way.Count == 0)
            return (StepCost * TreePath.MostSteps) + Said;
        var cost = StepCost * Math.Min(way.Count - 1, TreePath.MostSteps);
        for (var step = 0; step + 1 < way.Count; step++)
        {
            var isUp = tokens[way[step]].Head == way[step + 1];
            var (lower, upper) = isUp ? (way[step], way[step + 1]) : (way[step + 1], way[step]);
            if (IsBoundary(tokens[lower]))
                cost += Boundary;
            else if (isUp && IsSaying(tokens[upper]) && tokens[lower].Relation is not ("ccomp" or "parataxis" or "conj") && Math.Abs(upper - word) <= Math.Abs(trigger - word))
                cost += Said;
            else if (isUp && IsAfter(tokens[upper]) && Math.Abs(upper - word) <= Math.Abs(trigger - word))
                cost += After;
        }
        return cost;
    }

    /// <summary>Whether a word hangs on what is done after an attack: "was charged on Friday over the shooting".</summary>
    public bool IsAftermath(ImmutableArray<Token> tokens, int word, int trigger)
    {
        var way = TreePath.Between(tokens, word, trigger);
        for (var step = 0; step + 1 < way.Count && tokens[way[step]].Head == way[step + 1]; step++)
            if (IsAfter(tokens[way[step + 1]]) && way[step + 1] != trigger)
                return true;
        return false;
    }

    /// <summary>What it costs to come from a phrase to a trigger; <c>null</c> where it stands nearer to another event.</summary>
    /// <param name="tokens">The sentence's tokens, annotated.</param>
    /// <param name="first">Index of the phrase's first token.</param>
    /// <param name="last">Index of its last token.</param>
    /// <param name="trigger">The index of the word that tells of the attack.</param>
    /// <param name="telling">All words of the sentence that tell of attacks.</param>
    public float? CostOf(ImmutableArray<Token> tokens, int first, int last, int trigger, ImmutableArray<Trigger> telling)
    {
        var head = TreePath.HeadOf(tokens, first, last);
        var cost = Cost(tokens, head, trigger);
        foreach (var other in telling)
            if (other.First != trigger && !AreOne(tokens, other.First, trigger) && Cost(tokens, head, other.First) < cost - Shared)
                return null;
        return cost;
    }

    /// <summary>Whether two words tell of one event: "the bombing that killed five".</summary>
    public static bool AreOne(ImmutableArray<Token> tokens, int one, int other) => IsClauseOf(tokens, one, other) || IsClauseOf(tokens, other, one);

    private static bool IsClauseOf(ImmutableArray<Token> tokens, int clause, int noun) => tokens[clause].Head == noun && tokens[clause].Relation is "acl" or "acl:relcl";

    /// <summary>Whether a verb may tell of a deed: neither somebody's saying nor what is done after an attack.</summary>
    public bool MayTellDeed(Token token) => token.Upos is Upos.Verb && !IsSaying(token) && !IsAfter(token);

    /// <summary>Whether somebody says something by this word.</summary>
    public bool IsSaying(Token token) => token.Upos is Upos.Verb && _saying.Contains(token.Lemma);

    private bool IsAfter(Token token) => token.Upos is Upos.Verb ? _aftermath.Contains(token.Lemma) : _aftermathPlaces.Contains(token.Lower);

    // "killing nine" tells on of the same event.
    private static bool IsBoundary(Token token) => token.Relation switch
    {
        "acl:relcl" or "ccomp" or "parataxis" or "csubj" => true,
        "advcl" => token.Xpos is not "VBG",
        _ => false,
    };
}
