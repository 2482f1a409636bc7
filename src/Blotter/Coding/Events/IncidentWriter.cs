using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;

namespace Blotter.Coding.Events;

/// <summary>Derives an incident's facets from the sentences that tell of it.</summary>
internal static class IncidentWriter
{
    /// <summary>The incident in the contract's shape.</summary>
    public static Incident Write(string id, IncidentDraft draft, Place? place, DraftCulprits culprits)
    {
        var victims = CasualtyCounter.Victims(draft.Harms);
        return new Incident
        {
            Id = id,
            Main = draft.IsMain,
            Type = TypeOf(draft.Type, victims),
            Stage = StageOf(draft),
            Attacks = AttacksOf(draft),
            Date = DateOf(draft),
            Place = place,
            Perpetrators = culprits.Perpetrators,
            Responsibility = culprits.Responsibility,
            Victims = victims,
            Casualties = CasualtyCounter.Count(draft.Harms),
            Weapons = WeaponFinder.Find(draft),
            Spans = [.. draft.Sentences.Select(facts => facts.Sentence.Span).Concat(culprits.Claims.Select(claim => claim.Sentence.Span)).Distinct().Order()],
        };
    }

    // That a bomb was put somewhere does not tell that it went off. What came to nothing did so wherever it is told, and so was what was only threatened.
    private static Stage StageOf(IncidentDraft draft)
    {
        var stages = draft.Mentions.Where(mention => mention.Trigger.Word is { Strength: not Strength.Learned } and not { IsFramed: true, Strength: Strength.Weak }).DefaultIfEmpty(draft.Mentions[0]).Select(mention => mention.Stage).Distinct().Take(2).ToArray();
        return stages.Length == 1 ? stages[0] : IsTriedInVain(draft) ? Stage.Attempted : Stage.Accomplished;
    }

    // "Troops foiled an attempt to hijack a launch. Six men had taken over the wheelhouse": the report begins with what came of it, and nobody died.
    private static bool IsTriedInVain(IncidentDraft draft) =>
        draft.Mentions.FirstOrDefault(mention => !mention.InHeadline) is { Stage: Stage.Attempted } && draft.Harms.FigureOf(HarmKind.Killed) is null or { Harm.Number.High: 0 };

    // An armed attack on one named or described official or diplomat who is killed is an assassination (codebook, "assassination").
    private static IncidentType TypeOf(IncidentType type, ImmutableArray<Victim> victims) =>
        type == IncidentType.ArmedAttack
        && victims.FirstOrDefault() is { Effect: VictimEffect.Killed, Kind: VictimKind.Official or VictimKind.Diplomat, Number.High: 1 }
            ? IncidentType.Assassination
            : type;

    // "two bombings" are two attacks told as one incident; one attack is told in the singular or by a verb.
    private static int? AttacksOf(IncidentDraft draft)
    {
        foreach (var mention in draft.Mentions)
            if (mention.Trigger.Word.Form is WordForm.Plural && mention.Facts.Numbers.EndingAt(mention.Trigger.First - 1) is { Range: { Low: { } low, High: { } high } } && low == high)
                return low;
        return draft.Mentions.Any(mention => mention.Trigger.Word.Form != WordForm.Plural) ? 1 : null;
    }

    private static EventDate? DateOf(IncidentDraft draft) =>
        draft.Date is ({ } date, { } facts, _)
            ? new EventDate(date.Start, date.End, date.Precision, date.Basis, facts.Sentence.SpanOf(date.First, date.Last))
            : null;
}
