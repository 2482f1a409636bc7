using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger;
using Blotter.Telling;

namespace Blotter.Web.Pages.Incidents;

/// <summary>What one source says of one facet.</summary>
/// <param name="Value">The value in words.</param>
/// <param name="Stance">Whether it asserts, hedges or denies it.</param>
/// <param name="IsDisputed">Whether another source contradicts it.</param>
/// <param name="IsSuperseded">Whether it counts no longer.</param>
public sealed record GridClaim(string Value, Stance Stance, bool IsDisputed, bool IsSuperseded);

/// <summary>What one source says in one report.</summary>
/// <param name="Speaker">The chain of speakers.</param>
/// <param name="Mention">The report's mention of the incident.</param>
/// <param name="Cells">Its claims, one list a facet of the grid.</param>
public sealed record GridRow(string Speaker, MentionDetail Mention, ImmutableArray<ImmutableArray<GridClaim>> Cells);

/// <summary>Who says what of the facets on which sources may differ: a row a source and report, a column a facet.</summary>
/// <param name="Facets">The facets that somebody says something of.</param>
/// <param name="Rows">In the order of the mentions.</param>
public sealed record ClaimGrid(ImmutableArray<Facet> Facets, ImmutableArray<GridRow> Rows)
{
    // Things and victims are told in words that never compete.
    private static readonly ImmutableArray<Facet> Comparable =
        [Facet.Killed, Facet.Injured, Facet.Abducted, Facet.Perpetrator, Facet.Responsibility, Facet.Date, Facet.Place, Facet.Type];

    /// <summary>The grid of an incident; reports that a later version replaces are left out unless there are no others.</summary>
    public static ClaimGrid Of(IncidentDetail incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var mentions = incident.Mentions.Where(mention => !mention.Report.Superseded || !incident.Summary.Current).ToList();
        var said = mentions.SelectMany(mention => mention.Claims).Select(claim => claim.Claim.Facet).ToHashSet();
        ImmutableArray<Facet> facets = [.. Comparable.Where(said.Contains)];
        var marks = new Marks(incident.Reasons);
        return new ClaimGrid(facets, [.. mentions.SelectMany(mention => RowsOf(mention, facets, marks, incident.LetterOf))]);
    }

    private static IEnumerable<GridRow> RowsOf(MentionDetail mention, ImmutableArray<Facet> facets, Marks marks, Func<string, string?> letterOf) => mention.Claims
        .Where(claim => facets.Contains(claim.Claim.Facet))
        .GroupBy(claim => Wording.Of(claim.Chain, Stance.Asserts, letterOf), StringComparer.Ordinal)
        .Select(speaker => new GridRow(speaker.Key, mention, [.. facets.Select(facet => Cell(speaker.Where(claim => claim.Claim.Facet == facet), mention, marks))]));

    private static ImmutableArray<GridClaim> Cell(IEnumerable<ClaimDetail> claims, MentionDetail mention, Marks marks) =>
        [.. claims.Select(claim => marks.Of(mention.Report.Id, claim.Claim)).Distinct()];

    private sealed class Marks(DerivedReasons reasons)
    {
        private readonly HashSet<(string Report, string? Claim)> _disputed =
            [.. reasons.Contradictions.SelectMany(contradiction => contradiction.Sides).SelectMany(side => side.From).Select(said => (said.Report, said.Claim))];

        private readonly HashSet<(string Report, string? Claim)> _superseded = [.. reasons.Superseded.Select(figure => (figure.From.Report, figure.From.Claim))];

        public GridClaim Of(string report, Claim claim) =>
            new(Wording.Of(claim), claim.Stance, _disputed.Contains((report, claim.Id)), _superseded.Contains((report, claim.Id)));
    }
}
