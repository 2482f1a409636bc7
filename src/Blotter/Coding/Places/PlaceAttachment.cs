using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>Says from the tree of a sentence how likely a toponym is where an attack took place that the sentence tells of.</summary>
internal sealed class PlaceAttachment(WordLists context, ToponymWords words)
{
    // A tree is not climbed further.
    private const int MostSteps = 12;

    private const float StepCost = 0.3f;
    private const float Elsewhere = -1;
    private const float Bare = -0.4f;
    private const float SaidBy = -2;

    private readonly FrozenSet<string> _at = context["at"];
    private readonly FrozenSet<string> _elsewhere = context["elsewhere"];
    private readonly FrozenSet<string> _saying = context["saying"];
    private readonly FrozenSet<string> _police = context["police"];

    /// <summary>How much speaks for the toponym, from -7 to 1.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="toponym">The toponym.</param>
    /// <param name="trigger">Index of the word that tells of the attack.</param>
    public float Score(ImmutableArray<Token> tokens, Toponym toponym, int trigger)
    {
        var head = HeadOf(tokens, toponym);
        var (up, upTrigger) = (PathUp(tokens, head), PathUp(tokens, trigger));
        var meet = up.FindIndex(upTrigger.Contains);
        var steps = meet < 0 ? MostSteps : meet + upTrigger.IndexOf(up[meet]);
        return Preposition(tokens, toponym, head) - (StepCost * Math.Min(steps, MostSteps)) + (IsSaidThere(tokens, meet < 0 ? up : up[..(meet + 1)]) ? SaidBy : 0);
    }

    /// <summary>Whether it is a street or a building that the gazetteer doesn't know: part of a town, and no name by which others would find it.</summary>
    public bool IsNoTown(ImmutableArray<Token> tokens, Toponym toponym) =>
        toponym.Best is null
        && (tokens[toponym.First].Kind == TokenKind.Number || words.Streets.Contains(tokens[toponym.Last].Lower) || words.Buildings.Contains(tokens[toponym.Last].Lower)
            || tokens[toponym.Last].Upos is Upos.Noun || words.Features.Contains(tokens[toponym.Last].Lower) || words.BeforeStreets.Contains(tokens[toponym.First].Lower)
            || (toponym.Last + 1 < tokens.Length && words.Streets.Contains(tokens[toponym.Last + 1].Lower)));

    /// <summary>Whether the name stands before those who look into what happens there: "Baghdad police".</summary>
    public bool IsOfPolice(ImmutableArray<Token> tokens, Toponym toponym)
    {
        for (var at = toponym.Last + 1; at < tokens.Length && at <= toponym.Last + 2 && tokens[at].Kind == TokenKind.Word; at++)
            if (_police.Contains(tokens[at].Lower))
                return true;
        return false;
    }

    /// <summary>The token of a toponym that hangs on one outside of it.</summary>
    public static int HeadOf(ImmutableArray<Token> tokens, Toponym toponym)
    {
        for (var at = toponym.First; at <= toponym.Last; at++)
            if (tokens[at].Head < toponym.First || tokens[at].Head > toponym.Last)
                return at;
        return toponym.Last;
    }

    private float Preposition(ImmutableArray<Token> tokens, Toponym toponym, int head)
    {
        if (toponym.Relation is not null)
            return 1;
        var preposition = Governor.Preposition(tokens, head);
        return _at.Contains(preposition) ? 1 : _elsewhere.Contains(preposition) ? Elsewhere : Bare;
    }

    // "Police in Kabul said that ..." tells of the police.
    private bool IsSaidThere(ImmutableArray<Token> tokens, List<int> up)
    {
        for (var step = 1; step < up.Count; step++)
            if (tokens[up[step - 1]].Relation.StartsWith("nsubj", StringComparison.Ordinal) && _saying.Contains(tokens[up[step]].Lemma))
                return true;
        return false;
    }

    private static List<int> PathUp(ImmutableArray<Token> tokens, int at)
    {
        var path = new List<int>();
        while (at >= 0 && path.Count <= MostSteps)
        {
            path.Add(at);
            at = tokens[at].Head;
        }
        return path;
    }
}
