using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Coding.Roles;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>
/// Finds the attacks that a sentence tells of, each with its day and place. Attack words whose days or towns exclude each other tell of several attacks, and what the sentence says goes to
/// the one that the tree puts nearest. Immutable.
/// </summary>
/// <param name="words">Says which words tell of attacks.</param>
/// <param name="dates">Chooses the dates of attacks in a sentence.</param>
/// <param name="places">Chooses their places.</param>
/// <param name="reach">Says how near words stand to attack words.</param>
/// <param name="references">Says how attack words refer.</param>
internal sealed class EventMentionFinder(TellingWords words, DateAttachment dates, PlaceAttachment places, EventReach reach, EventReferences references)
{
    // Clauses of a sentence that may say when and where what was told before was done.
    private const int MostVerbs = 8;

    // A sentence tells of one deed in few towns; the phrases that join them are short.
    private const int MostTowns = 4;
    private const int MostStepsBetweenTowns = 6;

    /// <summary>The attacks in text order; none where the sentence tells of no attack.</summary>
    public ImmutableArray<EventMention> Find(SentenceFacts facts)
    {
        var telling = words.Of(facts);
        if (telling.IsEmpty)
            return [];
        var settings = Settings(facts, telling);
        var groups = Apart(facts, telling, settings);
        if (telling.All(trigger => trigger.Factuality == Factuality.Threatened) && settings.All(setting => setting is { Date: null, Place: null }))
            return [];
        if (OfShares(facts, telling, settings) is { IsEmpty: false } shares)
            return shares;
        if (groups.Length == 1)
            return OfTowns(Mention(facts, telling, settings));
        var owners = new Dictionary<int, int>();
        return OfOneDay(facts, [.. groups.Index().Select(group => OfPart(PartOf(facts, group.Item, word => Owner(word) == group.Index), group.Item))]);

        int Owner(int word) => owners.TryGetValue(word, out var known) ? known : owners[word] = Nearest(facts, groups, word);
        EventMention OfPart(SentenceFacts part, ImmutableArray<Trigger> own) => Mention(part, own, Settings(part, own));
    }

    // "Five died in Tikrit and one in Samarra": a deed in each town, each with its harm.
    private ImmutableArray<EventMention> OfShares(SentenceFacts facts, ImmutableArray<Trigger> telling, ImmutableArray<ToldSetting> settings)
    {
        var shares = TownShares.Of(facts);
        if (shares.IsEmpty)
            return [];
        var mention = Mention(facts, telling, settings);
        return [.. shares.Select(share => mention with { IsFaint = false, Place = new PlaceChoice(share.Town, 1), Facts = facts with { Harms = [share.Harm], Responsibility = [], Toponyms = [share.Town] } })];
    }

    // "Charges went off outside a bank in Bucaramanga and at a radio station in Ibague": one deed in each town.
    private ImmutableArray<EventMention> OfTowns(EventMention mention)
    {
        if (mention is { InHeadline: true } or { IsDefinite: true } or { IsHarmAlone: true } or not { Place.Toponym.Best.Place.Kind: PlaceKind.City })
            return [mention];
        var facts = mention.Facts;
        var others = facts.Toponyms.Where(toponym => toponym.Use == ToponymUse.Place && toponym.First > mention.Place.Toponym.Last && toponym.Best?.Place.Kind is PlaceKind.City && AreJoined(facts.Sentence.Tokens, mention.Place.Toponym, toponym))
            .Select(toponym => mention.Place with { Toponym = toponym }).Where(place => places.AreApart(mention.Place, place)).Take(MostTowns);
        return [mention, .. others.Select(place => mention with { Place = place, Facts = facts with { Harms = [], Responsibility = [], Toponyms = [place.Toponym] } })];
    }

    // Whether the tree joins two places by "and" and nothing but the phrases that they stand in.
    private static bool AreJoined(ImmutableArray<Token> tokens, Toponym one, Toponym other)
    {
        var (first, last) = (TreePath.HeadOf(tokens, one.First, one.Last), TreePath.HeadOf(tokens, other.First, other.Last));
        if (Governor.Preposition(tokens, first) is "between" or "from" or "to" or "")
            return false;
        var way = TreePath.Between(tokens, last, first);
        return way.Count is > 0 and <= MostStepsBetweenTowns && way.Count(at => tokens[at].Relation is "conj") == 1 && !way.Exists(at => tokens[at].Upos is Upos.Verb);
    }

    // "Gunmen ambushed a lorry near Bankass on Thursday, hours before others burned an office in Koro": verbs of one sentence tell of one day, but for clauses that describe somebody.
    private static ImmutableArray<EventMention> OfOneDay(SentenceFacts facts, ImmutableArray<EventMention> mentions)
    {
        if (mentions.FirstOrDefault(mention => mention.Date is { IsWeak: false }) is not { Date: { } day } dated)
            return mentions;
        return [.. mentions.Select(mention => mention.Date is null && !mention.IsDefinite && AreTold(facts.Sentence.Tokens, mention.Trigger.First, dated.Trigger.First) ? mention with { Date = day } : mention)];
    }

    private static bool AreTold(ImmutableArray<Token> tokens, int one, int other) =>
        tokens[one].Upos is Upos.Verb && TreePath.Between(tokens, one, other) is { Count: > 0 } way && !way.Exists(at => tokens[at].Relation is "acl:relcl" or "acl");

    /// <summary>The day and the place of which the verbs of a sentence tell that has no attack word.</summary>
    public ToldSetting Setting(SentenceFacts facts)
    {
        if (facts.Dates.IsEmpty && facts.Toponyms.IsEmpty)
            return new ToldSetting(null, null);
        DateChoice? date = null;
        PlaceChoice? place = null;
        foreach (var at in facts.Sentence.Tokens.Index().Where(token => reach.MayTellDeed(token.Item)).Select(token => token.Index).Prepend(TreePath.Root(facts.Sentence.Tokens)).Take(MostVerbs))
        {
            if (dates.Best(facts, at, []) is { } told && (!told.IsWeak || told.Time.Granularity == Granularity.Clock) && EventDates.IsNarrow(told.Time) && (date is null || (told.IsWeak ? 1 : 0, told.Cost).CompareTo((date.IsWeak ? 1 : 0, date.Cost)) < 0))
                date = told;
            if (places.Best(facts, at, []) is { } here && (place is null || here.Score > place.Score))
                place = here;
        }
        return new ToldSetting(date, place);
    }

    /// <summary>Whether a sentence says when or where something happened that others told: "It happened on Tuesday night".</summary>
    public bool TellsOfHappening(SentenceFacts facts) => references.TellsOfHappening(facts);

    /// <summary>Whether a sentence says that the police or others were called to what happened.</summary>
    public bool TellsOfResponse(SentenceFacts facts) => references.TellsOfResponse(facts);

    /// <summary>Whether an attack is said to be of the day of the one told before: "hours later", "the same evening".</summary>
    public bool TellsOfSameDay(EventMention mention) => references.TellsOfSameDay(mention.Facts.Sentence.Tokens);

    /// <summary>Whether it sums up several deeds of one day: "drones struck four towns overnight".</summary>
    public bool IsSummary(EventMention mention) => mention is { InHeadline: false, Date: not null } && references.CountsDeeds(mention.Facts);

    /// <summary>Whether its date is that of what was told before: "the same night".</summary>
    public static bool IsSameDay(EventMention mention)
    {
        if (mention.Date is not { Time: { Basis: DateBasis.Relative } time, Facts.Sentence.Tokens: var tokens })
            return false;
        for (var at = time.First; at <= time.Last; at++)
            if (tokens[at].Lower is "same")
                return true;
        return false;
    }

    // The day and the place of each attack word.
    private ImmutableArray<ToldSetting> Settings(SentenceFacts facts, ImmutableArray<Trigger> telling) =>
        [.. telling.Select(trigger => new ToldSetting(dates.Best(facts, trigger.First, telling), places.Best(facts, trigger.First, telling)))];

    // Attack words that tell of different attacks, by their days and towns; what has neither goes with the nearest.
    private ImmutableArray<ImmutableArray<Trigger>> Apart(SentenceFacts facts, ImmutableArray<Trigger> telling, ImmutableArray<ToldSetting> settings)
    {
        if (telling.Length == 1)
            return [telling];
        var groups = new List<AttackGroup>();
        foreach (var (trigger, (date, place)) in telling.Zip(settings))
        {
            var fitting = groups.Where(group => !DateChoice.AreApart(group.Date, date) && !places.AreApart(group.Place, place))
                .MinBy(group => group.Triggers.Min(other => reach.Cost(facts.Sentence.Tokens, trigger.First, other.First)));
            if (fitting is null)
                groups.Add(new AttackGroup(trigger, date, place));
            else
                fitting.Add(trigger, date, place);
        }
        return [.. groups.Select(group => group.Triggers.ToImmutableArray())];
    }

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
        groups.Index().MinBy(group => group.Item.Min(trigger => (reach.Cost(facts.Sentence.Tokens, word, trigger.First), Math.Abs(word - trigger.First)))).Index;

    private EventMention Mention(SentenceFacts facts, ImmutableArray<Trigger> telling, ImmutableArray<ToldSetting> settings)
    {
        var (trigger, type) = AttackTypes.MostTelling(facts, telling);
        var isState = telling.All(candidate => candidate.Word.Strength == Strength.Learned && !references.MayBeDeed(facts.Sentence.Tokens[candidate.First]));
        if (isState)
            settings = [];
        var stage = StageOf(facts, telling);
        var date = settings.Select(each => each.Date).OfType<DateChoice>().OrderBy(each => EventDates.IsNarrow(each.Time) ? 0 : 1).FirstOrDefault();
        var place = settings.Select(each => each.Place).OfType<PlaceChoice>().MaxBy(each => each.Score);
        if (place is null or { Score: < 0 })
            place = telling.Select(candidate => PlaceAttachment.OfPronoun(facts, candidate.First)).FirstOrDefault(town => town is not null) ?? place;
        // Where a threat was received it is to be carried out, as far as the sentence tells.
        if (stage == Stage.Threatened)
            place ??= places.Best(facts, TreePath.Root(facts.Sentence.Tokens), []);
        var isAside = references.IsAside(facts, trigger);
        return new EventMention(facts, trigger, type, stage, date, place)
        {
            IsFaint = isState || (date is null && place is null && TellingWords.AreFaint(facts, telling)),
            IsOfDeath = references.TellsOfDeath(facts),
            IsDefinite = references.IsDefinite(facts, trigger),
            IsSeparate = isAside || references.IsSeparate(facts, trigger),
            IsAside = isAside,
        };
    }

    // "a charge fixed to a pillar failed to go off": where something came to nothing, that it was put there does not tell otherwise.
    private static Stage StageOf(SentenceFacts facts, ImmutableArray<Trigger> telling)
    {
        if (telling.All(candidate => candidate.Factuality == Factuality.Threatened))
            return Stage.Threatened;
        var isTried = telling.Any(candidate => candidate.Factuality == Factuality.Attempted);
        return isTried && telling.All(candidate => candidate.Factuality == Factuality.Attempted || (candidate.Word.IsFramed && facts.Sentence.Tokens[candidate.First].Relation is "acl")) ? Stage.Attempted : Stage.Accomplished;
    }

    // Attack words of one attack, with the first day and place told to them.
    private sealed class AttackGroup(Trigger first, DateChoice? date, PlaceChoice? place)
    {
        public List<Trigger> Triggers { get; } = [first];

        public DateChoice? Date { get; private set; } = date;

        public PlaceChoice? Place { get; private set; } = place;

        public void Add(Trigger trigger, DateChoice? date, PlaceChoice? place)
        {
            Triggers.Add(trigger);
            Date ??= date;
            Place ??= place;
        }
    }
}
