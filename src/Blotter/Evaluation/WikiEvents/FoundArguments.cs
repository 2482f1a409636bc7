using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Evaluation.Cases;

namespace Blotter.Evaluation.WikiEvents;

/// <summary>The participants of a coded report's incidents.</summary>
internal static class FoundArguments
{
    /// <summary>Role and head word of each, over all incidents, none twice, in the order of incidents and roles.</summary>
    public static ImmutableArray<Argument> Of(CodedReport report, SpanHeads heads) =>
        [.. report.Incidents.SelectMany(incident => Of(incident, heads)).Where(argument => argument.Head.Length > 0).Distinct()];

    private static IEnumerable<Argument> Of(Incident incident, SpanHeads heads) =>
    [
        .. incident.Perpetrators.Select(perpetrator => new Argument(ArgumentRole.Attacker, Head(perpetrator.Span, perpetrator.Name, heads))),
        .. incident.Targets.Select(target => new Argument(ArgumentRole.Target, heads.Of(target.Span))),
        .. incident.Victims.Select(victim => new Argument(ArgumentRole.Target, heads.Of(victim.Span))),
        .. incident.Weapons.Select(weapon => new Argument(ArgumentRole.Instrument, heads.Of(weapon.Span))),
        .. incident.Place is { } place ? [new Argument(ArgumentRole.Place, Head(place.Span, place.Name, heads))] : ImmutableArray<Argument>.Empty,
    ];

    // Perpetrators and places may be known by name alone.
    private static string Head(TextSpan? span, string name, SpanHeads heads) => span is { } words ? heads.Of(words) : HeadWord.Of(name);
}

/// <summary>A participant: its role, and the head word of what names it.</summary>
internal readonly record struct Argument(ArgumentRole Role, string Head);
