using System.Collections.Immutable;

namespace Blotter.Origins;

/// <summary>One origin, and the reports that have what they tell from it.</summary>
/// <param name="Name">The agency, publisher or cited outlet; <c>null</c> where it has no name.</param>
/// <param name="Reports">The reports, in the order given.</param>
public sealed record IndependentOrigin(string? Name, ImmutableArray<string> Reports);

/// <summary>
/// Counts who tells of an incident independently of whom. Reports are put together when one is the other's text, when they have one publisher or one agency, and when one only passes on what another
/// told. What such a report passes on from outlets of which no report is at hand is an origin of its own, once for all that pass it on.
/// </summary>
public static class IndependentOrigins
{
    /// <summary>The origins, in the order of the first report of each.</summary>
    public static ImmutableArray<IndependentOrigin> Of(IReadOnlyList<ToldBy> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var groups = new Groups(reports.Count);
        var relays = reports.Select(report => report.IsRelay).ToList();
        foreach (var (one, other) in Pairs(reports.Count))
            if (AreOne(reports[one], reports[other]))
                groups.Join(one, other);
        // A relay goes with the first that it has its telling from. It must not join two that know nothing of each other because it gathers both.
        var first = Enumerable.Range(0, reports.Count).Where(at => relays[at])
            .Select(at => (Relay: at, From: Enumerable.Range(0, reports.Count).FirstOrDefault(other => other != at && !relays[other] && PassesOn(reports[at], reports[other]), -1))).ToList();
        foreach (var (relay, from) in first.Where(relay => relay.From >= 0))
            groups.Join(relay, from);
        foreach (var (relay, _) in first.Where(relay => relay.From < 0))
            if (Enumerable.Range(0, reports.Count).FirstOrDefault(other => other != relay && relays[other] && HaveOneSource(reports[relay], reports[other]), -1) is >= 0 and var other)
                groups.Join(relay, other);
        return [.. Enumerable.Range(0, reports.Count).GroupBy(groups.Of).Select(group => Origin(reports, [.. group]))];
    }

    private static IEnumerable<(int One, int Other)> Pairs(int count) => Enumerable.Range(0, count).SelectMany(one => Enumerable.Range(0, one).Select(other => (one, other)));

    private static bool AreOne(ToldBy one, ToldBy other) =>
        string.Equals(one.Story, other.Story, StringComparison.Ordinal) || Mean(NameOf(one), NameOf(other)) || Mean(one.Publisher, other.Publisher);

    private static bool PassesOn(ToldBy relay, ToldBy other) => relay.Cited.Any(outlet => Mean(outlet, other.Publisher) || Mean(outlet, other.Agency));

    // One relay has it from the other, or both from an outlet of which no report is at hand.
    private static bool HaveOneSource(ToldBy one, ToldBy other) =>
        PassesOn(one, other) || PassesOn(other, one) || one.Cited.Any(outlet => other.Cited.Any(known => Mean(outlet, known)));

    private static string? NameOf(ToldBy report) => report.Agency ?? report.Publisher;

    private static bool Mean(string? one, string? other) => one is not null && other is not null && OutletName.AreOne(one, other);

    private static IndependentOrigin Origin(IReadOnlyList<ToldBy> reports, ImmutableArray<int> members)
    {
        var first = reports[members.FirstOrDefault(member => !reports[member].IsRelay, members[0])];
        var name = first.IsRelay ? first.Cited.FirstOrDefault() ?? NameOf(first) : NameOf(first);
        return new IndependentOrigin(name, [.. members.Select(member => reports[member].Report)]);
    }
}
