using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Cli.Views;

/// <summary>One fact of an incident, for a row of a table.</summary>
/// <param name="Label">Which part of the incident.</param>
/// <param name="Value">What is known of it.</param>
/// <param name="Speaker">Who says so, with the hedge or denial; empty where the report itself does.</param>
/// <param name="Sentence">The sentence that says so, or <c>null</c>.</param>
internal sealed record Fact(string Label, string Value, string Speaker, TextSpan? Sentence);

/// <summary>Lists what a coded report knows of an incident, each fact with the claim behind it.</summary>
internal sealed class IncidentFacts(CodedReport report)
{
    private readonly Dictionary<string, Source> _sources = report.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>The facts in the order of the contract; parts that are not known have no row.</summary>
    public ImmutableArray<Fact> Of(Incident incident) =>
    [
        .. Facts(incident, Facet.Type, "what", [$"{Wording.Of(incident.Type)}, {Wording.Of(incident.Stage)}"]),
        .. Facts(incident, Facet.Date, "when", incident.Date is { } date ? [Wording.Of(date)] : []),
        .. Facts(incident, Facet.Place, "where", incident.Place is { } place ? [Wording.Of(place)] : []),
        .. incident.Perpetrators.SelectMany(actor => Facts(incident, Facet.Perpetrator, "by", [Wording.Of(actor)], actor.Name)),
        .. Facts(incident, Facet.Responsibility, "responsibility",
            incident.Responsibility == Responsibility.NotMentioned ? [] : [Wording.Of(incident.Responsibility)]),
        .. incident.Targets.SelectMany(target => Facts(incident, Facet.Target, "target", [Wording.Of(target)], target.Text, target.Span)),
        .. incident.Victims.SelectMany(victim => Facts(incident, Facet.Victim, "victims", [Wording.Of(victim)], victim.Text, victim.Span)),
        .. Facts(incident, Facet.Killed, "killed", Numbers(incident.Casualties.Killed)),
        .. Facts(incident, Facet.Injured, "injured", Numbers(incident.Casualties.Injured)),
        .. Facts(incident, Facet.Abducted, "abducted", Numbers(incident.Casualties.Abducted)),
        .. incident.Weapons.SelectMany(weapon => Facts(incident, Facet.Weapon, "with", [Wording.Of(weapon)], weapon.Text, weapon.Span)),
    ];

    private static IEnumerable<string> Numbers(NumberRange? range) => range is null ? [] : [Wording.Of(range)];

    private IEnumerable<Fact> Facts(
        Incident incident, Facet facet, string label, IEnumerable<string> values, string? only = null, TextSpan? span = null)
    {
        foreach (var value in values)
        {
            var claims = report.Claims
                .Where(claim => claim.Incident == incident.Id && claim.Facet == facet && (only is null || claim.Value == only || span == claim.Span))
                .ToList();
            if (claims.Count == 0)
                yield return new Fact(label, value, "", SentenceAround(incident, span));
            for (var i = 0; i < claims.Count; i++)
                yield return new Fact(i == 0 ? label : "", i == 0 ? value : Differing(claims[i], claims[0]), Speaker(claims[i]), claims[i].Sentence);
        }
    }

    private static string Differing(Claim claim, Claim first) => claim.Value == first.Value ? "" : claim.Value;

    private static TextSpan? SentenceAround(Incident incident, TextSpan? span) =>
        span is { } inside && incident.Spans.FirstOrDefault(sentence => sentence.Contains(inside)) is { IsEmpty: false } found ? found : span;

    /// <summary>The first speaker and those through whom it reaches the report, nearest last.</summary>
    private string Speaker(Claim claim)
    {
        var chain = new List<string>();
        for (var id = claim.Source; id is not null && chain.Count < _sources.Count && _sources.TryGetValue(id, out var source); id = source.Via)
            chain.Add(source.Of is null ? source.Name : $"{source.Name} of {source.Of}");
        var speaker = chain.Count == 0 ? "the report" : string.Join(" through ", chain);
        return claim.Stance == Stance.Asserts ? speaker : string.Create(CultureInfo.InvariantCulture, $"{speaker} ({Wording.Of(claim.Stance)})");
    }
}
