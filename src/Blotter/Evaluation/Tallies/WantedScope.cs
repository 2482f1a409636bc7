using System.Collections.Immutable;
using Blotter.Evaluation.Cases;

namespace Blotter.Evaluation.Tallies;

/// <summary>What a tally covers: what its case's gold says of it, and what a person read beyond that.</summary>
internal sealed record WantedScope
{
    /// <summary>What a person read.</summary>
    public required JudgedScope Judged { get; init; }

    /// <summary>Its place in the gold's list of tallies, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Whom or what it counts attacks on, or <c>null</c>.</summary>
    public string? Against { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>The first day, inclusive, or <c>null</c>.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Whether the gold gives a first day.</summary>
    public bool ScoresFirst { get; init; }

    /// <summary>The last day, inclusive: as told, else the day of publication; <c>null</c> where neither is known.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Whether the gold gives a last day, or says that none is told.</summary>
    public bool ScoresLast { get; init; }

    /// <summary>The scopes of a case's tallies; those that nobody judged are left out.</summary>
    /// <param name="gold">The case's gold.</param>
    /// <param name="id">The case's id.</param>
    /// <param name="judged">All judged scopes.</param>
    /// <param name="published">When the case's report was published.</param>
    public static IEnumerable<WantedScope> Of(GoldNode gold, string id, ImmutableArray<JudgedScope> judged, DateOnly? published) =>
        from tally in (gold.Optional("tallies")?.Items() ?? []).Index()
        from scope in judged.Where(scope => string.Equals(scope.Case, id, StringComparison.Ordinal) && string.Equals(scope.Quote, tally.Item.Required("quote").Text(), StringComparison.Ordinal)).Take(1)
        select new WantedScope
        {
            Judged = scope,
            Ordinal = tally.Index,
            Against = scope.HasTarget ? tally.Item.Optional("against")?.TextOrNull() : null,
            Countries = [.. tally.Item.Optional("where")?.Items().Select(country => country.Text()) ?? []],
            First = tally.Item.Inner("since")?.Required("start").DateOrNull()?.FirstDay,
            ScoresFirst = tally.Item.Optional("since") is not null,
            Last = tally.Item.Optional("as_of")?.DateOrNull()?.LastDay ?? published,
            ScoresLast = tally.Item.Optional("as_of") is not null,
        };
}
