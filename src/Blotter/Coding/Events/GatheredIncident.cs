using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Coding.Time;

namespace Blotter.Coding.Events;

/// <summary>The mentions of one report that are of one incident, as far as the report is read. What decides about the next mention is kept at hand: reports may tell of thousands.</summary>
internal sealed class GatheredIncident
{
    // An incident of which more places are told is told badly; the first decide.
    private const int MostPlaces = 10;

    // How clearly a place must be told by a sentence that follows to be the incident's.
    private const float LeastFollowingPlace = 0.3f;

    private readonly HashSet<IncidentType> _kinds = [];

    /// <summary>Its mentions, in the order in which they were read.</summary>
    public List<EventMention> Mentions { get; } = [];

    /// <summary>The sentences that tell of it, in that order.</summary>
    public List<SentenceFacts> Sentences { get; } = [];

    /// <summary>The countries that its sentences name.</summary>
    public HashSet<string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>The first places that are told of it.</summary>
    public List<PlaceChoice> Places { get; } = [];

    /// <summary>The days that are told first, or <c>null</c>.</summary>
    public (PartialDate Start, PartialDate End)? Days { get; private set; }

    /// <summary>The date that tells them.</summary>
    public DateChoice? Date { get; private set; }

    /// <summary>The first telling type.</summary>
    public IncidentType? Type { get; private set; }

    /// <summary>Whether one of its mentions is of an armed attack for sure.</summary>
    public bool IsShooting { get; private set; }

    /// <summary>Index of the sentence that told of it last.</summary>
    public int LastTold { get; private set; }

    /// <summary>Index of the sentence that told of it first.</summary>
    public int FirstTold => Mentions[0].Facts.Sentence.Index;

    /// <summary>When and where, by sentences that go on about it.</summary>
    public ToldSetting Followed { get; private set; } = new(null, null);

    /// <summary>Takes day and place of a sentence that goes on about it, where its mentions have told none.</summary>
    public void Follow(ToldSetting setting)
    {
        if (Days is null && setting.Date is { } date)
            Followed = Followed with { Date = Followed.Date is null || (Followed.Date.IsWeak && !date.IsWeak) ? date : Followed.Date };
        if (Places.Count == 0 && setting.Place is { Score: >= LeastFollowingPlace } place)
            Followed = Followed with { Place = Followed.Place ?? place };
    }

    /// <summary>Adds a mention.</summary>
    public void Add(EventMention mention)
    {
        LastTold = mention.Facts.Sentence.Index;
        Mentions.Add(mention);
        _kinds.Add(TypeFamily.Coarse(mention.Type));
        Sentences.Add(mention.Facts);
        Countries.UnionWith(Named(mention.Facts));
        if (mention.Date is { IsWeak: false, Time: { Start: { } start, End: { } end } })
        {
            Days ??= (start, end);
            Date ??= mention.Date;
        }
        if (Places.Count < MostPlaces && mention.Place is { Toponym.Best: not null } place && !Places.Exists(known => known.Toponym.Best!.Value.Place.Id == place.Toponym.Best!.Value.Place.Id))
            Places.Add(place);
        if (IsTelling(mention))
            Type ??= mention.Type;
        IsShooting |= mention.Type == IncidentType.ArmedAttack && mention.Trigger.Word.Strength == Strength.Strong;
    }

    /// <summary>Whether one of its mentions is of about this type.</summary>
    public bool HasKind(IncidentType type) => _kinds.Contains(TypeFamily.Coarse(type));

    /// <summary>Whether it was after a date. One that is later tells of it too: who was wounded may die later.</summary>
    public bool IsAfter(TimeExpression date) => date is { End: { } end } && Days is { } known && end < known.Start;

    /// <summary>Whether a mention says of what type the deed was. Harm alone, "three rebels were killed", tells of no deed of its own.</summary>
    public static bool IsTelling(EventMention mention) => mention.Type is not (IncidentType.Other or IncidentType.ArmedAttack) && mention.Trigger.Word.Strength != Strength.Harm;

    /// <summary>The countries that a sentence names.</summary>
    public static IEnumerable<string> Named(SentenceFacts facts) =>
        facts.Countries.Where(country => country.IsName).Select(country => country.Country.Iso2);
}
