using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Events;

/// <summary>
/// Tells explosions, fires and deaths by accident from attacks: no strong attack word, weapon or attacker is told of them, and the report speaks of leaks, boilers or crashes. Immutable.
/// </summary>
/// <param name="context">Words about attack words.</param>
internal sealed class AccidentFilter(WordLists context)
{
    // Different words of accidents that a report must hold where none stands in the sentences themselves.
    private const int LeastInReport = 2;

    private readonly FrozenSet<string> _accident = context["accident"];

    /// <summary>Those that are no accidents.</summary>
    /// <param name="drafts">What was taken for attacks.</param>
    /// <param name="report">All sentences of the report.</param>
    public ImmutableArray<IncidentDraft> Attacks(ImmutableArray<IncidentDraft> drafts, ImmutableArray<SentenceFacts> report)
    {
        if (!drafts.Any(MayBeAccident))
            return drafts;
        var ofReport = WordsIn(report).Count >= LeastInReport;
        return [.. drafts.Where(draft => !MayBeAccident(draft) || (!ofReport && WordsIn(draft.Sentences).Count == 0))];
    }

    private static bool MayBeAccident(IncidentDraft draft) =>
        draft.Mentions.All(mention => mention.Trigger.Word.Strength != Strength.Strong && mention.Stage != Stage.Threatened) && !draft.Sentences.Any(facts => facts.IsArmed);

    private HashSet<string> WordsIn(ImmutableArray<SentenceFacts> sentences) =>
        [.. sentences.SelectMany(facts => facts.Sentence.Tokens).Select(token => token.Lower).Where(_accident.Contains)];
}
