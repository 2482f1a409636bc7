using System.Collections.Immutable;

namespace Blotter.Deriving;

/// <summary>Counts which value most independent origins give.</summary>
/// <param name="mentions">The mentions, the oldest first.</param>
/// <param name="origins">Their independent origins.</param>
internal sealed class Votes(ImmutableArray<Mention> mentions, ImmutableArray<IncidentOrigin> origins)
{
    /// <summary>
    /// The mention whose value most origins agree with; of several, that which <paramref name="rank"/> puts highest, then one whose report is about the incident, then the latest.
    /// <c>null</c> where no mention has a value.
    /// </summary>
    public Mention? Winner<T>(Func<Mention, T?> value, Func<T, T, bool> agree, Func<T, int> rank)
        where T : class =>
        mentions.Index().Where(mention => value(mention.Item) is not null)
            .OrderByDescending(mention => Support(value(mention.Item)!, value, agree))
            .ThenByDescending(mention => rank(value(mention.Item)!))
            .ThenByDescending(mention => mention.Item.Facts.Incident.Main)
            .ThenByDescending(mention => mention.Index)
            .Select(mention => mention.Item)
            .FirstOrDefault();

    /// <summary>The mentions whose value agrees with one.</summary>
    public IEnumerable<Mention> Agreeing<T>(T with, Func<Mention, T?> value, Func<T, T, bool> agree)
        where T : class => mentions.Where(mention => value(mention) is { } own && agree(own, with));

    private int Support<T>(T candidate, Func<Mention, T?> value, Func<T, T, bool> agree)
        where T : class
    {
        var reports = Agreeing(candidate, value, agree).Select(mention => mention.Report.Id).ToHashSet(StringComparer.Ordinal);
        return origins.Count(origin => origin.Reports.Any(reports.Contains));
    }
}
