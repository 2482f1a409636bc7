using System.Collections.Immutable;
using Blotter.Coding.Numbers;
using Blotter.Coding.Places;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>Reads how those harmed in several towns are told apart: "Five died in Tikrit and one, a driver, in Samarra".</summary>
internal static class TownShares
{
    private const int LeastTowns = 2;

    // How many words may stand between a number and the town where so many were harmed.
    private const int Reach = 10;

    /// <summary>The harm of each town, in text order; none where the sentence does not tell that of two towns at least.</summary>
    public static ImmutableArray<(Toponym Town, Harm Harm)> Of(SentenceFacts facts)
    {
        if (facts.Harms.FirstOrDefault(harm => harm.Kind is HarmKind.Killed or HarmKind.Injured && harm is { Number: not { High: 0 }, IsTotal: false }) is not { } told)
            return [];
        var shares = ImmutableArray.CreateBuilder<(Toponym Town, Harm Harm)>();
        var after = 0;
        foreach (var town in facts.Toponyms.Where(toponym => toponym is { Use: ToponymUse.Place, Relation: null, Best.Place.Kind: PlaceKind.City }))
        {
            if (CountBefore(facts, town, after) is { } count && IsOfHarm(facts, count))
                shares.Add((town, HarmOf(told, count)));
            after = town.Last + 1;
        }
        return shares.DistinctBy(share => share.Town.Best!.Value.Place.Id).Count() == shares.Count && shares.Count >= LeastTowns && shares.Any(share => share.Harm.First == told.First) ? shares.DrainToImmutable() : [];
    }

    private static NumberPhrase? CountBefore(SentenceFacts facts, Toponym town, int after)
    {
        if (town.First == 0 || facts.Sentence.Tokens[town.First - 1].Lower is not "in")
            return null;
        NumberPhrase? nearest = null;
        var start = Math.Max(after, town.First - Reach);
        for (var number = facts.Numbers.FirstFrom(start, town.First); number is not null; number = facts.Numbers.FirstFrom(number.Last + 1, town.First))
            nearest = number;
        return nearest;
    }

    // Of those told to be harmed, or a number alone.
    private static bool IsOfHarm(SentenceFacts facts, NumberPhrase count)
    {
        var next = facts.Sentence.Tokens[count.Last + 1];
        return facts.Harms.Any(harm => harm.First <= count.First && count.First <= harm.Last) || next.Kind == TokenKind.Mark || next.Upos is Upos.Adp;
    }

    private static Harm HarmOf(Harm told, NumberPhrase count) =>
        (told.First <= count.First && count.First <= told.Last ? told : told with { First = count.First, Last = count.Last, People = null, Name = null, Parts = [] }) with { Number = count.Range, IsShare = true };
}
