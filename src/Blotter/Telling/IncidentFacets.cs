using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Telling;

/// <summary>One facet of an incident in words.</summary>
/// <param name="Facet">Which facet.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Value">What is known.</param>
/// <param name="Name">The value that claims about this item carry, or <c>null</c> where the facet has one item only.</param>
/// <param name="Span">The words that say so, or <c>null</c>.</param>
public sealed record FacetText(Facet Facet, string Label, string Value, string? Name = null, TextSpan? Span = null);

/// <summary>Puts an incident's facets into words, in the order of the contract; what is not known is left out.</summary>
public static class IncidentFacets
{
    /// <summary>All facets that are known.</summary>
    public static ImmutableArray<FacetText> Of(Incident incident) =>
    [
        new FacetText(Facet.Type, "what", $"{Wording.Of(incident.Type)}, {Wording.Of(incident.Stage)}", Span: incident.Spans.IsDefaultOrEmpty ? null : incident.Spans[0]),
        .. Known(incident.Date, date => new FacetText(Facet.Date, "when", Wording.Of(date), Span: date.Span)),
        .. Known(incident.Place, place => new FacetText(Facet.Place, "where", Wording.Of(place), Span: place.Span)),
        .. incident.Perpetrators.Select(actor => new FacetText(Facet.Perpetrator, "by", Wording.Of(actor), actor.Name, actor.Span)),
        .. Responsible(incident.Responsibility),
        .. incident.Targets.Select(target => new FacetText(Facet.Target, "target", Wording.Of(target), target.Text, target.Span)),
        .. incident.Victims.Select(victim => new FacetText(Facet.Victim, "victims", Wording.Of(victim), victim.Text, victim.Span)),
        .. Known(incident.Casualties.Killed, killed => new FacetText(Facet.Killed, "killed", Wording.Of(killed))),
        .. Known(incident.Casualties.Injured, injured => new FacetText(Facet.Injured, "injured", Wording.Of(injured))),
        .. Known(incident.Casualties.Abducted, abducted => new FacetText(Facet.Abducted, "abducted", Wording.Of(abducted))),
        .. incident.Weapons.Select(weapon => new FacetText(Facet.Weapon, "with", Wording.Of(weapon), weapon.Text, weapon.Span)),
    ];

    private static FacetText[] Known<T>(T? value, Func<T, FacetText> words)
        where T : class => value is null ? [] : [words(value)];

    private static FacetText[] Responsible(Responsibility responsibility) => responsibility == Responsibility.NotMentioned
        ? []
        : [new FacetText(Facet.Responsibility, "responsibility", Wording.Of(responsibility))];
}
