using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Time;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>A sentence that tells of an attack.</summary>
/// <param name="Facts">The sentence.</param>
/// <param name="Trigger">The attack word that decides the type.</param>
/// <param name="Type">The incident type that this sentence alone gives.</param>
/// <param name="Stage">Accomplished or attempted.</param>
/// <param name="Date">The date nearest to the attack word, or <c>null</c>.</param>
internal sealed record EventMention(SentenceFacts Facts, Trigger Trigger, IncidentType Type, Stage Stage, TimeExpression? Date)
{
    /// <summary>Whether it stands in the headline.</summary>
    public bool InHeadline => Facts.Sentence.Section == SectionKind.Headline;
}

/// <summary>
/// Decides whether a sentence tells of an attack: a strong word does; a weak one or a word of harm needs a weapon, an attacker or harm to people
/// in the same sentence. Words that are negated, wanted, feared or general tell of none.
/// </summary>
internal static class EventMentionFinder
{
    // "said Thursday", "said on Thursday", "said late on Thursday".
    private const int WordsFromSayingToDate = 3;

    // From the most telling type to the least; of several in a sentence the first listed decides.
    private static readonly ImmutableArray<IncidentType> MostTellingFirst =
    [
        IncidentType.SuicideBombing, IncidentType.AirstrikeOrDrone, IncidentType.RocketOrShelling, IncidentType.Hijacking, IncidentType.Kidnapping,
        IncidentType.Assassination, IncidentType.Bombing, IncidentType.Arson, IncidentType.Robbery, IncidentType.Sabotage, IncidentType.Clash,
        IncidentType.ArmedAttack, IncidentType.Other,
    ];

    /// <summary>The mention, or <c>null</c> when the sentence tells of no attack.</summary>
    public static EventMention? Find(SentenceFacts facts)
    {
        if (facts.Sentence.Section is not (SectionKind.Headline or SectionKind.Standfirst or SectionKind.Body))
            return null;
        var real = facts.Triggers.Where(trigger => trigger.Factuality is Factuality.Happened or Factuality.Attempted).ToImmutableArray();
        var armed = !facts.Weapons.IsEmpty || !facts.Attackers.IsEmpty;
        var harmed = facts.Harms.Any(harm => harm.Kind != HarmKind.Missing && harm.Number is not { High: 0 });
        var telling = real.Where(trigger => trigger.Word.Strength switch
        {
            Strength.Strong => true,
            Strength.Weak => armed || harmed,
            _ => armed,
        }).ToImmutableArray();
        if (telling.IsEmpty)
            return null;
        var byWeapon = WeaponType(facts);
        var (trigger, type) = telling.Select(candidate => (candidate, Type: TypeOf(candidate, facts, byWeapon)))
            .MinBy(pair => MostTellingFirst.IndexOf(pair.Type));
        var stage = telling.All(candidate => candidate.Factuality == Factuality.Attempted) ? Stage.Attempted : Stage.Accomplished;
        return new EventMention(facts, trigger, type, stage, NearestDate(facts, trigger));
    }

    // A general word ("attack", "hit") takes its type from the weapon.
    private static IncidentType TypeOf(Trigger trigger, SentenceFacts facts, IncidentType byWeapon)
    {
        if (trigger.Word.Type is not (IncidentType.ArmedAttack or IncidentType.Other) || trigger.Word.Strength == Strength.Strong)
            return trigger.Word.Type;
        return byWeapon != IncidentType.Other ? byWeapon
            : trigger.Word.Type == IncidentType.Other && (!facts.Attackers.IsEmpty || !facts.Harms.IsEmpty) ? IncidentType.ArmedAttack
            : trigger.Word.Type;
    }

    private static IncidentType WeaponType(SentenceFacts facts) =>
        facts.Weapons.Select(weapon => TypeOf(weapon.Value)).DefaultIfEmpty(IncidentType.Other).MinBy(type => MostTellingFirst.IndexOf(type));

    private static IncidentType TypeOf(WeaponKind weapon) => weapon switch
    {
        WeaponKind.Rocket or WeaponKind.Missile or WeaponKind.Mortar or WeaponKind.Artillery => IncidentType.RocketOrShelling,
        WeaponKind.Drone or WeaponKind.AerialBomb => IncidentType.AirstrikeOrDrone,
        WeaponKind.SuicideVest => IncidentType.SuicideBombing,
        WeaponKind.VehicleBomb or WeaponKind.Explosive or WeaponKind.Grenade or WeaponKind.Mine => IncidentType.Bombing,
        WeaponKind.Incendiary => IncidentType.Arson,
        WeaponKind.Firearm or WeaponKind.Blade => IncidentType.ArmedAttack,
        _ => IncidentType.Other,
    };

    // A year or a month beside a day tells of something before, or of the person.
    private static bool IsNarrow(TimeExpression date) => date.Precision is DatePrecision.Day or DatePrecision.Week || date.Granularity == Granularity.Days;

    // "since", "until" and "by" date something else than the attack, and "said on Thursday" dates the saying.
    private static TimeExpression? NearestDate(SentenceFacts facts, Trigger trigger)
    {
        var saidOn = facts.Sources.SelectMany(source => Enumerable.Range(source.Cue + 1, WordsFromSayingToDate)).ToHashSet();
        return facts.Dates
            .Where(date => date.First == 0 || facts.Sentence.Tokens[date.First - 1].Lower is not ("since" or "until" or "by" or "till"))
            .Where(date => !saidOn.Contains(date.First))
            .MinBy(date => (IsNarrow(date) ? 0 : 1, Math.Abs(date.First - trigger.First)));
    }
}
