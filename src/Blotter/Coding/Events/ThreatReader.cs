using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>
/// Tells concrete threats from what is only feared: somebody threatens to blow a certain thing up or burn it, or a caller or a message says that it will be. Threats to people are statements. Immutable.
/// </summary>
/// <param name="context">Words about attack words.</param>
internal sealed class ThreatReader(WordLists context)
{
    private const int MostSteps = 5;

    private readonly FrozenSet<string> _threatening = context["threatening"];
    private readonly FrozenSet<string> _messages = context["threat-speaker"];
    private readonly FrozenSet<string> _saying = context["saying"];

    /// <summary>Whether an attack word that is not real stands in a threat.</summary>
    public bool IsThreat(ImmutableArray<Token> tokens, PhraseHit<AttackWord> hit)
    {
        if (tokens[hit.First].Upos is not Upos.Verb || hit.Value.Type is not (IncidentType.Bombing or IncidentType.Arson or IncidentType.RocketOrShelling or IncidentType.AirstrikeOrDrone))
            return false;
        var isFuture = HasChild(tokens, hit.First, child => child is { Relation: "aux", Lower: "will" or "would" });
        for (var (at, steps) = (tokens[hit.First].Head, 0); at >= 0 && steps < MostSteps; at = tokens[at].Head, steps++)
        {
            if (_threatening.Contains(tokens[at].Lemma) && tokens[at].Upos is Upos.Verb)
                return true;
            if (isFuture && _saying.Contains(tokens[at].Lemma) && HasChild(tokens, at, child => child.Relation is "nsubj" && _messages.Contains(child.Lemma)))
                return true;
        }
        return false;
    }

    private static bool HasChild(ImmutableArray<Token> tokens, int at, Func<Token, bool> isSo)
    {
        foreach (var token in tokens)
            if (token.Head == at && isSo(token))
                return true;
        return false;
    }
}
