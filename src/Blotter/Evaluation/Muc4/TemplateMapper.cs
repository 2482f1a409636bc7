using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>
/// Maps the templates of a report's response to those of its key. A pair may map when the type is at least half right and the pair agrees on a
/// perpetrator, a thing or a person attacked, if the key names any (scoring guidelines, version 7, 3.2.1); of those that may, the pair with the highest recall goes first.
/// </summary>
/// <remarks>
/// Sites mapped again by hand in 1992, and the guidelines do not say when. Two things are therefore set so that the score reports of that year are met:
/// recall counts less for keys with few fills and optional ones (people preferred the fuller key), and how much a pair must agree. Where people judged
/// the fills, half a fill is enough; without judgements, where a right value about the wrong thing is half right, it takes a whole one.
/// </remarks>
internal static class TemplateMapper
{
    private const double RecallExponent = 0.75;
    private const double OptionalWeight = 0.9;

    private static readonly ImmutableArray<Muc4Slot> Perpetrators = [Muc4Slot.PerpetratorIndividual, Muc4Slot.PerpetratorOrganization];

    private static readonly ImmutableArray<Muc4Slot> Targets =
    [
        Muc4Slot.PhysicalTargetId, Muc4Slot.PhysicalTargetType, Muc4Slot.PhysicalTargetNumber, Muc4Slot.PhysicalTargetEffect, Muc4Slot.HumanTargetName,
        Muc4Slot.HumanTargetDescription, Muc4Slot.HumanTargetType, Muc4Slot.HumanTargetNumber, Muc4Slot.HumanTargetEffect,
    ];

    /// <summary>The pairs that map, each template in one at most; the order of the templates makes no difference.</summary>
    public static ImmutableArray<TemplatePair> Map(
        ImmutableArray<ComparedTemplate> key, ImmutableArray<ComparedTemplate> response, Muc4Judgements? judgements)
    {
        var candidates = key.SelectMany(wanted => response.Select(said => new TemplatePair(wanted, said, judgements)))
            .Where(pair => MayMap(pair, judgements is not null))
            .Select(pair => (Pair: pair, Worth: Worth(pair)))
            .OrderByDescending(candidate => candidate.Worth)
            .ThenBy(candidate => candidate.Pair.Key.Content, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Pair.Response.Content, StringComparer.Ordinal);
        var taken = new HashSet<ComparedTemplate>();
        var mapped = ImmutableArray.CreateBuilder<TemplatePair>();
        foreach (var (pair, _) in candidates)
        {
            if (taken.Contains(pair.Key) || taken.Contains(pair.Response))
                continue;
            taken.Add(pair.Key);
            taken.Add(pair.Response);
            mapped.Add(pair);
        }
        return mapped.ToImmutable();
    }

    // The type first, since it excludes most pairs.
    private static bool MayMap(TemplatePair pair, bool isJudged) => pair.Tally(Muc4Slot.IncidentType).HalfPoints > 0
        && (NamesNobody(pair.Key)
            || Perpetrators.Sum(slot => 2 * pair.Tally(slot).Correct) + Targets.Sum(slot => pair.Tally(slot).HalfPoints) >= (isJudged ? 1 : 2));

    // Nothing could agree with such a key, not even itself.
    private static bool NamesNobody(ComparedTemplate key) => Perpetrators.Concat(Targets).All(slot => key[slot].IsEmpty);

    private static double Worth(TemplatePair pair)
    {
        var total = Muc4Slots.OfIncident.Aggregate(default(SlotTally), (sum, slot) => sum + pair.Tally(slot));
        var weight = pair.Key.Template.IsOptional ? OptionalWeight : 1;
        return weight * total.HalfPoints / Math.Pow(Math.Max(total.Possible, 1), RecallExponent);
    }
}
