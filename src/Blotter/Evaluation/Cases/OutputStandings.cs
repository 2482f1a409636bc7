using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>An output's perpetrators, each with its overall standing and those that the claims about it hold.</summary>
internal static class OutputStandings
{
    /// <summary>The perpetrators of an incident, one item a name.</summary>
    public static ImmutableArray<Item> Perpetrators(Incident incident, CodedReport report)
    {
        var claims = report.Claims.Where(claim => string.Equals(claim.Incident, incident.Id, StringComparison.Ordinal)).ToImmutableArray();
        return
        [
            .. incident.Perpetrators.GroupBy(perpetrator => perpetrator.Name, StringComparer.OrdinalIgnoreCase)
                .Select(entries => Perpetrator(entries.Key, [.. entries], claims, report.Sources)),
        ];
    }

    private static Item Perpetrator(string name, ImmutableArray<Perpetrator> entries, ImmutableArray<Claim> claims, ImmutableArray<Source> sources)
    {
        var head = HeadWord.Of(name);
        var claimed = claims.SelectMany(claim =>
            Standings(claim, head, sources.FirstOrDefault(source => string.Equals(source.Id, claim.Source, StringComparison.Ordinal))));
        var stated = entries.Select(entry => SetList.Name(entry.Standing)).Distinct(StringComparer.Ordinal);
        return new Item
        {
            Label = name,
            Key = head,
            Traits =
            [
                new(CaseFacet.PerpetratorKind, entries[0].Kind is { } kind ? Answers.Member(kind) : null),
                new(CaseFacet.Standing, new StandingAnswer([.. stated], [.. claimed.Select(SetList.Name)])),
            ],
        };
    }

    // MUC-4 slot 11, read from who speaks and how: the report itself, the perpetrator, an authority, or somebody else.
    private static IEnumerable<Standing> Standings(Claim claim, string head, Source? source)
    {
        var bySelf = source is not null && string.Equals(HeadWord.Of(source.Name), head, StringComparison.Ordinal);
        var about = string.Equals(HeadWord.Of(claim.Value), head, StringComparison.Ordinal);
        if (claim.Facet is not (Facet.Perpetrator or Facet.Responsibility) || !(about || (bySelf && claim.Facet == Facet.Responsibility)))
            return [];
        return (claim.Stance, source?.Kind) switch
        {
            (Stance.Denies, _) => [Standing.Denied],
            _ when bySelf => [Standing.Claimed],
            (Stance.Hedges, SourceKind.Official) => [Standing.SuspectedByAuthorities, Standing.Possible],
            (_, SourceKind.Official) => [Standing.SuspectedByAuthorities],
            (Stance.Hedges, _) => [Standing.Suspected, Standing.Possible],
            (_, null or SourceKind.Publisher) => [Standing.Fact],
            _ => [Standing.Suspected],
        };
    }
}
