using System.Collections.Immutable;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Incidents;

/// <summary>Says which actors of the register the perpetrators of one report are. Made for one report.</summary>
internal sealed class PerpetratorIdentity
{
    private readonly ActorRegister _register;
    private readonly Lazy<ActorContext> _context;

    public PerpetratorIdentity(ActorRegister register, ReadReport report) => (_register, _context) = (register, new(() => ContextOf(register, report)));

    /// <summary>The incident, its perpetrators with actor, kind and sponsor; one actor stands once for each standing.</summary>
    public Incident Of(Incident incident) => incident with
    {
        Perpetrators =
        [
            .. incident.Perpetrators.Select(Of)
                .DistinctBy(perpetrator => (perpetrator.Actor ?? perpetrator.Name, perpetrator.Standing)),
        ],
    };

    private Perpetrator Of(Perpetrator perpetrator)
    {
        var actor = _register.Find(perpetrator.Name, _context.Value) ?? (perpetrator.Kind == PerpetratorKind.Individual ? null : _register.StateNamed(perpetrator.Name));
        if (actor is not null)
            return perpetrator with { Actor = actor.Id, Kind = actor.Kind, Sponsor = _register.SponsorOf(actor)?.Name };
        return _register.IsOfState(perpetrator.Name) ? perpetrator with { Kind = PerpetratorKind.State } : perpetrator;
    }

    private static ActorContext ContextOf(ActorRegister register, ReadReport report)
    {
        var countries = report.Sentences.SelectMany(CountriesOf).ToImmutableHashSet(StringComparer.Ordinal);
        var named = report.Sentences.SelectMany(facts => register.CertainIn(facts.Sentence.Tokens)).Select(actor => actor.Id).ToImmutableHashSet(StringComparer.Ordinal);
        return new ActorContext(countries, named, countries is { Count: 1 } ? countries.First() : null, report.Anchor?.Year);
    }

    private static IEnumerable<string> CountriesOf(SentenceFacts facts)
    {
        foreach (var mention in facts.Countries)
            yield return mention.Country.Iso2;
        foreach (var toponym in facts.Toponyms)
            if (toponym.Best is { Place.Country: { } iso2 })
                yield return iso2;
    }
}
