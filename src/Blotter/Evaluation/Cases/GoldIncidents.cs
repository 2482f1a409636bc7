using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>Reads the gold's incidents, each with the claims on it.</summary>
internal sealed class GoldIncidents(GoldFields fields, GoldClaims? claims)
{
    /// <summary>Reads one incident.</summary>
    public Item Incident(GoldNode incident)
    {
        incident.Only(
            "key", "main", "type", "stage", "attacks", "date", "place", "perpetrators", "responsibility", "targets", "victims", "casualties",
            "weapons");
        var key = incident.Required("key").Text();
        return new Item
        {
            Label = key,
            Key = TypeFamily.Of(incident.Required("type").Member<IncidentType>()),
            Occasion = Occasion(incident),
            Traits = Traits(incident),
            Lists =
            [
                .. GoldFields.List(incident, "perpetrators", CaseFacet.Perpetrators, Perpetrators),
                .. GoldFields.List(incident, "targets", CaseFacet.Targets, Target),
                .. GoldFields.List(incident, "victims", CaseFacet.Victims, Victim),
                .. GoldFields.List(incident, "weapons", CaseFacet.Weapons, Weapon),
                .. claims is null ? Enumerable.Empty<ItemList>() : [new ItemList(CaseFacet.Claims, claims.On(key))],
            ],
        };
    }

    private static Occasion Occasion(GoldNode incident)
    {
        var date = incident.Inner("date");
        var place = incident.Inner("place");
        return new Occasion(
            DayRange.Of(date?.Required("start").DateOrNull(), date?.Required("end").DateOrNull()),
            PointOf(place),
            place?.Optional("country")?.TextOrNull());
    }

    // As on the other side, the point of a whole country says where no incident was: two that know the country alone agree by it.
    private static GeoPoint? PointOf(GoldNode? place) =>
        place?.Optional("precision")?.Member<PlacePrecision>() == PlacePrecision.Country ? null : GeoPoint.Of(place?.Required("lat").Decimal(), place?.Required("lon").Decimal());

    private ImmutableArray<Trait> Traits(GoldNode incident) =>
    [
        .. GoldFields.Given(incident, "main", CaseFacet.Main, main => Answers.Truth(main.Truth())),
        .. GoldFields.Member<IncidentType>(incident, "type", CaseFacet.Type),
        .. GoldFields.Member<Stage>(incident, "stage", CaseFacet.Stage),
        .. GoldFields.Given(incident, "attacks", CaseFacet.Attacks, attacks => Answers.Number(attacks.Number())),
        .. GoldFields.Days(incident, "date", CaseFacet.Date, "precision", "basis", "quote", "nth"),
        .. GoldFields.Inside(incident, "date", [CaseFacet.DatePrecision, CaseFacet.DateBasis], Date),
        .. GoldFields.Inside(incident, "place", [CaseFacet.Place, CaseFacet.Country, CaseFacet.PlacePrecision, CaseFacet.Admin1], Place),
        .. GoldFields.Member<Responsibility>(incident, "responsibility", CaseFacet.Responsibility),
        .. incident.Inner("casualties") is { } casualties ? Casualties(casualties) : [],
    ];

    private IEnumerable<Trait> Date(GoldNode date)
    {
        fields.SpansOf(date);
        return
        [
            .. GoldFields.Member<DatePrecision>(date, "precision", CaseFacet.DatePrecision),
            .. GoldFields.Member<DateBasis>(date, "basis", CaseFacet.DateBasis),
        ];
    }

    private IEnumerable<Trait> Place(GoldNode place)
    {
        fields.SpansOf(place.Only("name", "admin1", "country", "lat", "lon", "precision", "quote", "nth"));
        var point = GeoPoint.Of(place.Required("lat").Decimal(), place.Required("lon").Decimal());
        return
        [
            new(CaseFacet.Place, new Near(point, place.Required("name").Text())),
            .. GoldFields.Name(place, "country", CaseFacet.Country),
            .. GoldFields.Member<PlacePrecision>(place, "precision", CaseFacet.PlacePrecision),
            .. GoldFields.Name(place, "admin1", CaseFacet.Admin1),
        ];
    }

    private static IEnumerable<Trait> Casualties(GoldNode casualties)
    {
        casualties.Only("killed", "injured", "abducted");
        return
        [
            .. Toll(casualties, "killed", CaseFacet.Killed, CaseFacet.KilledLow, CaseFacet.KilledHigh),
            .. Toll(casualties, "injured", CaseFacet.Injured, CaseFacet.InjuredLow, CaseFacet.InjuredHigh),
            .. Toll(casualties, "abducted", CaseFacet.Abducted, CaseFacet.AbductedLow, CaseFacet.AbductedHigh),
        ];
    }

    private static IEnumerable<Trait> Toll(GoldNode casualties, string field, CaseFacet best, CaseFacet low, CaseFacet high) =>
    [
        .. GoldFields.Given(casualties, field, best, range => Answers.Bound(GoldFields.Range(range).Best)),
        .. GoldFields.Given(casualties, field, low, range => Answers.Bound(GoldFields.Range(range).Low)),
        .. GoldFields.Given(casualties, field, high, range => Answers.Bound(GoldFields.Range(range).High)),
    ];

    // One item a name: a perpetrator that stands differently for different speakers is listed once for each standing.
    private ImmutableArray<Item> Perpetrators(GoldNode list) =>
    [
        .. list.Items().GroupBy(entry => entry.Required("name").Text(), StringComparer.OrdinalIgnoreCase)
            .Select(entries => Perpetrator(entries.Key, [.. entries])),
    ];

    private Item Perpetrator(string name, ImmutableArray<GoldNode> entries)
    {
        foreach (var entry in entries)
            fields.SpansOf(entry.Only("name", "kind", "standing", "quote", "nth"));
        var standings = entries.Select(entry => entry.Optional("standing")?.Member<Standing>()).OfType<Standing>()
            .Select(SetList.Name).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new Item
        {
            Label = name,
            Key = HeadWord.Of(name),
            Traits =
            [
                .. GoldFields.Member<PerpetratorKind>(entries[0], "kind", CaseFacet.PerpetratorKind),
                .. standings.IsEmpty ? Enumerable.Empty<Trait>() : [new Trait(CaseFacet.Standing, new StandingAnswer(standings, []))],
            ],
        };
    }

    private Item Target(GoldNode target) => new()
    {
        Label = target.Only("text", "kind", "number", "effect", "quote", "nth").Required("text").Text(),
        Spans = fields.SpansOf(target),
        Traits =
        [
            .. GoldFields.Member<TargetKind>(target, "kind", CaseFacet.TargetKind),
            .. GoldFields.Given(target, "number", CaseFacet.TargetNumber, number => Answers.Number(number.Number())),
            .. GoldFields.Member<TargetEffect>(target, "effect", CaseFacet.TargetEffect),
        ],
    };

    private Item Victim(GoldNode victim) => new()
    {
        Label = victim.Only("text", "name", "kind", "number", "effect", "quote", "nth").Required("text").Text(),
        Spans = fields.SpansOf(victim),
        Traits =
        [
            .. GoldFields.Name(victim, "name", CaseFacet.VictimName),
            .. GoldFields.Member<VictimKind>(victim, "kind", CaseFacet.VictimKind),
            .. GoldFields.Best(victim, "number", CaseFacet.VictimNumber),
            .. GoldFields.Member<VictimEffect>(victim, "effect", CaseFacet.VictimEffect),
        ],
    };

    private Item Weapon(GoldNode weapon) => new()
    {
        Label = weapon.Only("text", "kind", "quote", "nth").Required("text").Text(),
        Spans = fields.SpansOf(weapon),
        Traits = [.. fields.AliasedMember<WeaponKind>(weapon, "kind", CaseFacet.WeaponKind)],
    };
}
