using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Numbers;
using Blotter.Coding.Places;
using Blotter.Coding.Time;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Events;

/// <summary>
/// Finds the attacks that a sentence tells of: a strong word does; a weak one or a word of harm needs a weapon, an attacker or harm to people
/// in the same sentence. Words that are negated, wanted, feared or general tell of none. Attack words whose days or towns exclude each other tell of several attacks, and what the sentence says goes to
/// the one that the tree puts nearest. Immutable.
/// </summary>
internal sealed class EventMentionFinder
{
    // "said Thursday", "said on Thursday", "said late on Thursday".
    private const int WordsFromSayingToDate = 3;

    // Where a separate attack is said to be one: "In another act on the same day, unknown men abducted ...".
    private const int WordsBeforeSeparate = 4;
    private const int OpeningWords = 6;

    // How sure learned models must be of a sentence where a weak word, or a word of harm, stands alone.
    private const float WeakTelling = 0.12f;
    private const float HarmTelling = 0.15f;
    private const float SureTelling = 0.3f;

    // Sentences that tell of more attacks are no prose; the first are read.
    private const int MostInSentence = 12;

    private const float LeastDateScore = -3;

    // A time of the day may have its day from another date told before; one that the sentence tells is better.
    private const float ClockAlone = 0.1f;

    // From the most telling type to the least; of several in a sentence the first listed decides.
    private static readonly ImmutableArray<IncidentType> MostTellingFirst =
    [
        IncidentType.SuicideBombing, IncidentType.AirstrikeOrDrone, IncidentType.RocketOrShelling, IncidentType.Hijacking, IncidentType.Kidnapping,
        IncidentType.Assassination, IncidentType.Bombing, IncidentType.Arson, IncidentType.Robbery, IncidentType.Sabotage, IncidentType.Clash,
        IncidentType.ArmedAttack, IncidentType.Other,
    ];

    private readonly PlaceAttachment _places;
    private readonly EventReach _reach;
    private readonly FrozenSet<string> _definite;
    private readonly FrozenSet<string> _separate;
    private readonly FrozenSet<string> _separateAtStart;
    private readonly FrozenSet<string> _noDate;
    private readonly FrozenSet<string> _measures;
    private readonly FrozenSet<string> _lawful;
    private readonly FrozenSet<string> _tallySince;
    private readonly FrozenSet<string> _tallyPeriod;
    private readonly FrozenSet<string> _sameTime;
    private readonly FrozenSet<string> _laterUnits;

    /// <summary>A finder.</summary>
    /// <param name="places">Chooses the places of attacks in a sentence.</param>
    /// <param name="reach">Says how near words stand to attack words.</param>
    /// <param name="context">Words about attack words.</param>
    public EventMentionFinder(PlaceAttachment places, EventReach reach, WordLists context)
    {
        (_places, _reach) = (places, reach);
        (_definite, _separate, _separateAtStart, _noDate) = (context["definite"], context["separate"], context["separate-at-start"], context["no-date"]);
        (_measures, _lawful, _tallySince, _tallyPeriod) = (context["measure"], context["lawful"], context["tally-since"], context["tally-period"]);
        (_sameTime, _laterUnits) = (context["same-time"], context["later-unit"]);
    }

    /// <summary>The attacks in text order; none where the sentence tells of no attack.</summary>
    public ImmutableArray<EventMention> Find(SentenceFacts facts)
    {
        var telling = Telling(facts);
        if (telling.IsEmpty)
            return [];
        var groups = Apart(facts, telling);
        if (groups.Length == 1)
            return [Mention(facts, telling)];
        var owners = new Dictionary<int, int>();
        return [.. groups.Index().Select(group => Mention(PartOf(facts, groups[group.Index], word => Owner(word) == group.Index), group.Item))];

        int Owner(int word) => owners.TryGetValue(word, out var known) ? known : owners[word] = Nearest(facts, groups, word);
    }

    /// <summary>Whether a sentence tells of an attack.</summary>
    public bool Tells(SentenceFacts facts) => !Telling(facts).IsEmpty;

    /// <summary>The day and the place of which the main verb of a sentence tells that has no attack word.</summary>
    public (DateChoice? Date, PlaceChoice? Place) Setting(SentenceFacts facts)
    {
        var root = facts.Sentence.Tokens.Index().FirstOrDefault(each => each.Item.Head < 0).Index;
        return (DateOf(facts, root, []) is { } date && IsNarrow(date.Time) ? date : null, _places.Best(facts, root, []));
    }

    // The words that tell of attacks, in text order.
    private ImmutableArray<Trigger> Telling(SentenceFacts facts)
    {
        if (facts.Triggers.IsEmpty || facts.Sentence.Section is not (SectionKind.Headline or SectionKind.Standfirst or SectionKind.Body))
            return [];
        var (armed, harmed) = (IsArmed(facts), IsHarmed(facts));
        var (tally, lawful) = (TallyOf(facts), LawfulDeeds(facts.Sentence.Tokens));
        return
        [
            .. facts.Triggers.Where(trigger => trigger.Factuality is Factuality.Happened or Factuality.Attempted && Suffices(trigger, facts, armed, harmed)
                && !IsTally(trigger, tally) && !(lawful.Contains(trigger.First) && _measures.Contains(trigger.Word.Lemma))).Take(MostInSentence),
        ];
    }

    private static bool Suffices(Trigger trigger, SentenceFacts facts, bool armed, bool harmed) => trigger.Word.Strength switch
    {
        Strength.Strong or Strength.Learned => true,
        Strength.Weak => armed || harmed || facts.Telling > WeakTelling,
        Strength.Armed => armed,
        _ => (armed || facts.Telling > HarmTelling) && !facts.Harms.Any(harm => harm.Word == trigger.First && harm.Number is { High: 0 }),
    };

    // The words that the police and soldiers are the subject of: "police raided a farm" tells of the police.
    private HashSet<int> LawfulDeeds(ImmutableArray<Token> tokens) =>
        [.. tokens.Where(token => token.Relation is "nsubj" or "compound" or "nmod:poss" or "amod" && _lawful.Contains(token.Lower)).Select(token => token.Head)];

    // "More than 30 civilians have been killed since 20 October": the count, where a sentence counts over a time and tells no day.
    private NumberPhrase? TallyOf(SentenceFacts facts)
    {
        var tokens = facts.Sentence.Tokens;
        var spans = facts.Dates.Where(date => IsSpan(tokens, date)).ToArray();
        if (spans.Length == 0 || facts.Dates.Any(date => IsNarrow(date) && !IsSpan(tokens, date)))
            return null;
        for (var count = facts.Numbers.FirstFrom(0, tokens.Length); count is not null; count = facts.Numbers.FirstFrom(count.Last + 1, tokens.Length))
            if (!Array.Exists(spans, date => date.First <= count.First && count.Last <= date.Last))
                return count;
        return null;
    }

    private bool IsSpan(ImmutableArray<Token> tokens, TimeExpression date) =>
        (date.First > 0 && _tallySince.Contains(tokens[date.First - 1].Lower)) || (_tallyPeriod.Contains(tokens[date.First].Lower) && date.Granularity > Granularity.Day);

    private static bool IsTally(Trigger trigger, NumberPhrase? tally) =>
        tally is not null && (trigger.Word.Form is WordForm.Plural ? tally.First < trigger.First : trigger.Word.Strength == Strength.Harm);

    private static bool IsArmed(SentenceFacts facts) => !facts.Weapons.IsEmpty || !facts.Attackers.IsEmpty;

    private static bool IsHarmed(SentenceFacts facts) => facts.Harms.Any(harm => harm.Kind != HarmKind.Missing && harm.Number is not { High: 0 });

    private static bool IsFaint(SentenceFacts facts, ImmutableArray<Trigger> telling) =>
        facts.Telling < SureTelling && !telling.Any(trigger => trigger.Word.Strength == Strength.Strong || IsArmed(facts) || (trigger.Word.Strength == Strength.Weak && IsHarmed(facts)));

    // Attack words that tell of different attacks, by their days and towns; what has neither goes with the nearest.
    private ImmutableArray<ImmutableArray<Trigger>> Apart(SentenceFacts facts, ImmutableArray<Trigger> telling)
    {
        if (telling.Length == 1)
            return [telling];
        var groups = new List<AttackGroup>();
        foreach (var trigger in telling)
        {
            var (date, place) = (DateOf(facts, trigger.First, telling), _places.Best(facts, trigger.First, telling));
            var fitting = groups.Index().Where(group => !AreApart(group.Item.Date, date) && !_places.AreApart(group.Item.Place, place)).ToArray();
            if (fitting.Length == 0)
            {
                groups.Add(new AttackGroup([trigger], date, place));
                continue;
            }
            var home = fitting.MinBy(group => group.Item.Triggers.Min(other => _reach.Cost(facts.Sentence.Tokens, trigger.First, other.First))).Index;
            groups[home].Triggers.Add(trigger);
            groups[home] = groups[home] with { Date = groups[home].Date ?? date, Place = groups[home].Place ?? place };
        }
        return [.. groups.Select(group => group.Triggers.ToImmutableArray())];
    }

    private static bool AreApart(DateChoice? one, DateChoice? other) =>
        one?.Time is { Start: { } start, End: { } end } && other?.Time is { Start: { } from, End: { } to } && (end < from || to < start);

    // The sentence with what stands nearer to this group of attack words than to any other.
    private static SentenceFacts PartOf(SentenceFacts facts, ImmutableArray<Trigger> own, Func<int, bool> isOwn) => facts with
    {
        Triggers = [.. facts.Triggers.Where(trigger => own.Contains(trigger))],
        Dates = [.. facts.Dates.Where(date => isOwn(date.First))],
        Countries = [.. facts.Countries.Where(country => isOwn(country.First))],
        Toponyms = [.. facts.Toponyms.Where(toponym => isOwn(toponym.First))],
        Weapons = [.. facts.Weapons.Where(weapon => isOwn(weapon.First))],
        Attackers = [.. facts.Attackers.Where(attacker => isOwn(attacker.First))],
        Harms = [.. facts.Harms.Where(harm => isOwn(harm.Word))],
        Responsibility = [.. facts.Responsibility.Where(claim => isOwn(claim.First))],
    };

    private int Nearest(SentenceFacts facts, ImmutableArray<ImmutableArray<Trigger>> groups, int word) =>
        groups.Index().MinBy(group => group.Item.Min(trigger => (_reach.Cost(facts.Sentence.Tokens, word, trigger.First), Math.Abs(word - trigger.First)))).Index;

    private EventMention Mention(SentenceFacts facts, ImmutableArray<Trigger> telling)
    {
        var byWeapon = WeaponType(facts);
        var (trigger, type) = telling.Select(candidate => (candidate, Type: TypeOf(candidate, facts, byWeapon)))
            .MinBy(pair => (pair.candidate.Word.Strength == Strength.Strong ? 0 : 1, MostTellingFirst.IndexOf(pair.Type)));
        var stage = telling.All(candidate => candidate.Factuality == Factuality.Attempted) ? Stage.Attempted : Stage.Accomplished;
        var all = telling.Select(each => (Date: DateOf(facts, each.First, telling), Place: _places.Best(facts, each.First, telling))).ToArray();
        var (date, place) = (all.Select(each => each.Date).OfType<DateChoice>().OrderBy(each => IsNarrow(each.Time) ? 0 : 1).FirstOrDefault(), all.Select(each => each.Place).OfType<PlaceChoice>().MaxBy(each => each.Score));
        return new EventMention(facts, trigger, type, stage, date, place)
        {
            IsFaint = date is null && place is null && IsFaint(facts, telling),
            IsDefinite = IsDefinite(facts, trigger),
            IsSeparate = IsSeparate(facts, trigger),
        };
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

    // Who attacks with rifles and mortars comes himself.
    private static IncidentType WeaponType(SentenceFacts facts)
    {
        var types = facts.Weapons.Select(weapon => TypeOf(weapon.Value)).DefaultIfEmpty(IncidentType.Other).ToArray();
        var most = types.MinBy(type => MostTellingFirst.IndexOf(type));
        return most == IncidentType.RocketOrShelling && types.Contains(IncidentType.ArmedAttack) ? IncidentType.ArmedAttack : most;
    }

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

    private bool IsDefinite(SentenceFacts facts, Trigger trigger)
    {
        var tokens = facts.Sentence.Tokens;
        if (tokens[trigger.First].Upos is Upos.Verb)
            return HasDefiniteSubject(tokens, trigger.First);
        for (var at = trigger.First - 1; at >= 0 && at >= trigger.First - WordsBeforeSeparate; at--)
            if (_definite.Contains(tokens[at].Lower))
                return true;
            else if (tokens[at].Upos is not (Upos.Adj or Upos.Noun or Upos.Propn))
                return false;
        return false;
    }

    // "The attackers opened fire at the gate".
    private bool HasDefiniteSubject(ImmutableArray<Token> tokens, int verb)
    {
        for (var at = 0; at < verb; at++)
            if (tokens[at] is { Relation: "det", Head: >= 0 and var noun } && _definite.Contains(tokens[at].Lower) && tokens[noun].Head == verb && tokens[noun].Relation is "nsubj" or "nsubj:pass")
                return true;
        return false;
    }

    private bool IsSeparate(SentenceFacts facts, Trigger trigger)
    {
        var tokens = facts.Sentence.Tokens;
        if (tokens[trigger.First].Upos is not Upos.Verb && trigger.Word.Strength != Strength.Harm && IsAfterAny(tokens, trigger.First, _separate))
            return true;
        var opening = tokens.Take(OpeningWords).ToArray();
        return (facts.Sentence.Section == SectionKind.Body && IsListed(tokens)) || Array.Exists(opening, token => _separateAtStart.Contains(token.Lower))
            || (opening[0].Lower is "in" && Array.Exists(opening, token => _separate.Contains(token.Lower)))
            || opening.Zip(opening.Skip(1)).Any(pair => (pair.First.Lower is "same" && _sameTime.Contains(pair.Second.Lower)) || (pair.Second.Lower is "later" && _laterUnits.Contains(pair.First.Lower)));
    }

    private static bool IsAfterAny(ImmutableArray<Token> tokens, int word, FrozenSet<string> words)
    {
        for (var at = word - 1; at >= 0 && at >= word - WordsBeforeSeparate && tokens[at].Kind != TokenKind.Mark; at--)
            if (words.Contains(tokens[at].Lower))
                return true;
        return false;
    }

    // "2. At 05:30 hours ...", "- Bria: ...".
    private static bool IsListed(ImmutableArray<Token> tokens) =>
        tokens[0].Text is "-" or "*" or "•" or "–" || (tokens[0].Kind == TokenKind.Number && tokens.Length > 2 && tokens[1].Text is "." or ")") || (tokens[0].Kind == TokenKind.Number && tokens[0].Text.EndsWith('.')) || IsLabel(tokens);

    // "ARSON: Someone poured ..." in a police log.
    private static bool IsLabel(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < tokens.Length && at <= WordsBeforeSeparate; at++)
            if (tokens[at].Text is ":")
                return at > 0;
            else if (tokens[at].Text.Any(char.IsLower))
                return false;
        return false;
    }

    // A year or a month beside a day tells of something before, or of the person.
    private static bool IsNarrow(TimeExpression date) => date.Precision is DatePrecision.Day or DatePrecision.Week || date.Granularity == Granularity.Days;

    // "since", "until" and "by" date something else than the attack, and "said on Thursday" dates the saying.
    private DateChoice? DateOf(SentenceFacts facts, int trigger, ImmutableArray<Trigger> telling)
    {
        var tokens = facts.Sentence.Tokens;
        var saidOn = facts.Sources.SelectMany(source => Enumerable.Range(source.Cue + 1, WordsFromSayingToDate)).ToHashSet();
        (DateChoice? Date, float Score, int Distance) best = (null, LeastDateScore, 0);
        foreach (var date in facts.Dates)
        {
            if (saidOn.Contains(date.First) || (date.First > 0 && _noDate.Contains(tokens[date.First - 1].Lower)))
                continue;
            var head = TreePath.HeadOf(tokens, date.First, date.Last);
            var cost = _reach.Cost(tokens, head, trigger);
            if (telling.Any(other => other.First != trigger && !EventReach.AreOne(tokens, other.First, trigger) && _reach.Cost(tokens, head, other.First) < cost - EventReach.Shared))
                continue;
            var (score, distance) = ((IsNarrow(date) ? 1 : 0) - cost - (date is { Kind: TimeKind.Time, Basis: not DateBasis.Stated } ? ClockAlone : 0), Math.Abs(date.First - trigger));
            if (score > best.Score || (score == best.Score && distance < best.Distance))
                best = (new DateChoice(date, facts, cost), score, distance);
        }
        return best.Date;
    }

    // Attack words of one attack, with the first day and place told to them.
    private sealed record AttackGroup(List<Trigger> Triggers, DateChoice? Date, PlaceChoice? Place);
}
