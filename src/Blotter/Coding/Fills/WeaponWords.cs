using System.Collections.Immutable;
using Blotter.Coding.Mentions;

namespace Blotter.Coding.Fills;

/// <summary>Tells kinds of weapons by their words alone, where these leave no choice. Immutable.</summary>
internal sealed class WeaponWords(WordClasses classes)
{
    // The first row that holds decides. What reports call otherwise than the codebook would ("rocket", "RPG", "device") is learned.
    private static readonly ImmutableArray<(string Class, InstrumentKind Kind)> Heads =
    [
        ("weapon-drone", InstrumentKind.Drone), ("weapon-vest", InstrumentKind.SuicideVest), ("weapon-missile", InstrumentKind.Missile),
        ("weapon-blade", InstrumentKind.CuttingDevice), ("weapon-stone", InstrumentKind.Stone), ("weapon-handgun", InstrumentKind.Handgun),
        ("weapon-machine-gun", InstrumentKind.MachineGun), ("weapon-rifle", InstrumentKind.Rifle), ("weapon-mortar", InstrumentKind.Mortar),
        ("weapon-mine", InstrumentKind.Mine), ("weapon-molotov", InstrumentKind.MolotovCocktail), ("weapon-artillery", InstrumentKind.Artillery),
        ("weapon-torture", InstrumentKind.Torture), ("weapon-grenade", InstrumentKind.Grenade),
    ];

    /// <summary>The kind that the mentions' words name, or <c>null</c>.</summary>
    public InstrumentKind? Of(ImmutableArray<NounPhrase> mentions)
    {
        if (mentions.Any(mention => IsOfVehicle(mention)))
            return InstrumentKind.VehicleBomb;
        if (mentions.Any(mention => Any(mention, "weapon-dynamite")))
            return InstrumentKind.Dynamite;
        if (mentions.Any(IsMachineGun))
            return InstrumentKind.MachineGun;
        foreach (var mention in mentions)
            foreach (var (name, kind) in Heads)
                if (classes.Has(mention.HeadToken, name))
                    return kind;
        return null;
    }

    // "car bomb", "a truck loaded with dynamite", "carbomb"
    private bool IsOfVehicle(NounPhrase mention) =>
        mention.HeadToken.Lower.Contains("carbomb", StringComparison.Ordinal)
        || (Any(mention, "place-vehicle") && (classes.Has(mention.HeadToken, "place-vehicle") || Any(mention, "weapon-bomb")) && !Any(mention, "weapon-air"));

    private static bool IsMachineGun(NounPhrase mention)
    {
        var tokens = mention.Sentence.Tokens;
        for (var at = Math.Max(mention.First, mention.Head - 2); at < mention.Head; at++)
            if (tokens[at].Lower is "machine" or "submachine" && mention.HeadToken.Lower is "gun" or "guns" or "fire" or "gunfire")
                return true;
        return false;
    }

    private bool Any(NounPhrase mention, string name) => Enumerable.Range(mention.First, mention.Last - mention.First + 1).Any(at => classes.Has(mention.Sentence.Tokens[at], name));
}
