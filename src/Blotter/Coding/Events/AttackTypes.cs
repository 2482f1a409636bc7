using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>Says of what type an attack is by its words and weapons.</summary>
internal static class AttackTypes
{
    // How many words before its verb a clause may begin.
    private const int LongestClause = 20;

    // From the most telling type to the least; of several in a sentence the first listed decides.
    private static readonly ImmutableArray<IncidentType> MostTellingFirst =
    [
        IncidentType.SuicideBombing, IncidentType.AirstrikeOrDrone, IncidentType.RocketOrShelling, IncidentType.Hijacking, IncidentType.Kidnapping,
        IncidentType.Assassination, IncidentType.Bombing, IncidentType.Arson, IncidentType.Robbery, IncidentType.Sabotage, IncidentType.Clash,
        IncidentType.ArmedAttack, IncidentType.Other,
    ];

    /// <summary>The attack word that decides about the type of an attack, and that type: strong words before others, and of those the most telling.</summary>
    /// <param name="facts">The sentence, or its part that tells of the attack.</param>
    /// <param name="telling">Its words that tell of the attack.</param>
    public static (Trigger Trigger, IncidentType Type) MostTelling(SentenceFacts facts, IEnumerable<Trigger> telling)
    {
        var byWeapon = WeaponType(facts);
        var words = telling.ToArray();
        var main = Array.FindAll(words, trigger => !IsAside(facts.Sentence.Tokens, trigger.First));
        if (Array.TrueForAll(words, trigger => trigger.Word.Strength == Strength.Harm) && AreFightersKilled(facts))
            return (words[0], IncidentType.Clash);
        var typed = (main.Length > 0 ? main : words).Select(trigger => (Trigger: trigger, Type: TypeOf(trigger, facts, byWeapon))).ToArray();
        var most = typed.MinBy(pair => (pair.Trigger.Word.Strength == Strength.Strong ? 0 : 1, MostTellingFirst.IndexOf(pair.Type)));
        return most.Type is IncidentType.Kidnapping or IncidentType.Arson && Array.Find(typed, pair => IsDeadlyAttack(pair, most, facts)) is { Trigger: not null } attack ? attack : most;
    }

    // "killed in a battle on an island where traders seized from a hijacked boat are held": what describes others, or tells of a place, is told by the way.
    private static bool IsAside(ImmutableArray<Token> tokens, int word)
    {
        if (tokens[word].Relation is "amod")
            return true;
        for (var (at, steps) = (word, 0); at >= 0 && steps < TreePath.MostSteps; (at, steps) = (tokens[at].Head, steps + 1))
            if (tokens[at].Relation is "advcl" or "acl:relcl" && IsOfPlace(tokens, at))
                return true;
        return false;
    }

    private static bool IsOfPlace(ImmutableArray<Token> tokens, int verb)
    {
        for (var at = verb - 1; at >= 0 && at >= verb - LongestClause; at--)
            if (tokens[at].Head == verb && tokens[at].Lower is "where")
                return true;
        return false;
    }

    // "attacked the village, killing twenty and abducting ten", "shot the two of them and set fire to the jeep": the attack is told first.
    private static bool IsDeadlyAttack((Trigger Trigger, IncidentType Type) told, (Trigger Trigger, IncidentType Type) side, SentenceFacts facts) =>
        told.Trigger.First < side.Trigger.First && told.Type == IncidentType.ArmedAttack && told.Trigger.Word.Strength != Strength.Harm
        && facts.Harms.Any(harm => harm.Kind is HarmKind.Killed or HarmKind.Hit && (harm.Number is null or { High: null or > 1 } || (side.Type == IncidentType.Arson && harm.Number is not { High: 0 })));

    private static bool IsByRobbers(SentenceFacts facts) =>
        facts.Attackers.Any(attacker => facts.Sentence.Tokens[attacker.Last].Lemma is "robber");

    // "12 militants were killed", and no word of an attack by them: those who die are the attackers of other days, so that both sides fought.
    private static bool AreFightersKilled(SentenceFacts facts) =>
        facts.Harms.Any(harm => harm.Kind == HarmKind.Killed) && facts.Harms.All(harm => harm.Kind != HarmKind.Killed || harm is { IsAttackers: true, Number: null or { High: null or > 1 } });

    // A general word ("attack", "hit") takes its type from the weapon.
    private static IncidentType TypeOf(Trigger trigger, SentenceFacts facts, IncidentType byWeapon)
    {
        if (trigger.Word.Type is not (IncidentType.ArmedAttack or IncidentType.Other) || trigger.Word.Strength == Strength.Strong)
            return trigger.Word.Type;
        if (IsByRobbers(facts))
            return IncidentType.Robbery;
        return byWeapon != IncidentType.Other ? byWeapon
            : trigger.Word.Type == IncidentType.Other && (!facts.Attackers.IsEmpty || !facts.Harms.IsEmpty) ? IncidentType.ArmedAttack
            : trigger.Word.Type;
    }

    // Who attacks with rifles and mortars comes himself.
    private static IncidentType WeaponType(SentenceFacts facts)
    {
        var types = facts.Weapons.Select(weapon => TypeOf(weapon.Value)).DefaultIfEmpty(IncidentType.Other).ToArray();
        var most = types.MinBy(type => MostTellingFirst.IndexOf(type));
        return most == IncidentType.RocketOrShelling && types.Contains(IncidentType.ArmedAttack) ? IncidentType.ArmedAttack : most;
    }

    /// <summary>The type of attacks with such a weapon.</summary>
    public static IncidentType TypeOf(WeaponKind weapon) => weapon switch
    {
        WeaponKind.Rocket or WeaponKind.Missile or WeaponKind.Mortar or WeaponKind.Artillery => IncidentType.RocketOrShelling,
        WeaponKind.Drone or WeaponKind.AerialBomb => IncidentType.AirstrikeOrDrone,
        WeaponKind.SuicideVest => IncidentType.SuicideBombing,
        WeaponKind.VehicleBomb or WeaponKind.Explosive or WeaponKind.Grenade or WeaponKind.Mine => IncidentType.Bombing,
        WeaponKind.Incendiary => IncidentType.Arson,
        WeaponKind.Firearm or WeaponKind.Blade => IncidentType.ArmedAttack,
        _ => IncidentType.Other,
    };
}
