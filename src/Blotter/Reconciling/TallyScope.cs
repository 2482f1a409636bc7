using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Reconciling;

/// <summary>What a tally counts one by one.</summary>
[JsonConverter(typeof(KebabCaseConverter<TallyUnit>))]
public enum TallyUnit
{
    /// <summary>Incidents, each by its number of attacks.</summary>
    Incidents,

    /// <summary>People killed.</summary>
    Killed,

    /// <summary>People injured.</summary>
    Injured,

    /// <summary>People abducted.</summary>
    Abducted,
}

/// <summary>Which incidents a tally covers, as far as its words tell.</summary>
public sealed record TallyScope
{
    /// <summary>What is counted.</summary>
    public required TallyUnit Unit { get; init; }

    /// <summary>Kinds of attack; empty for any.</summary>
    public ImmutableArray<IncidentType> Types { get; init; } = [];

    /// <summary>Whether its word may cover more than attacks ("incidents", "violations").</summary>
    public bool IsWider { get; init; }

    /// <summary>ISO 3166-1 alpha-2; empty where the tally names no area.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Regions and towns that the tally's words name within its countries.</summary>
    public ImmutableArray<PossiblePlace> Areas { get; init; } = [];

    /// <summary>First day, inclusive, or <c>null</c> where none is told.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day, inclusive: until, as of, or the day of publication; <c>null</c> where none is known.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Whom or what the attacks were on, as written, or <c>null</c>.</summary>
    public string? Against { get; init; }

    /// <summary>By whom, as written, or <c>null</c>.</summary>
    public string? Perpetrator { get; init; }

    /// <summary>The scope of a tally.</summary>
    /// <param name="tally">As coded.</param>
    /// <param name="words">The sentence that tells it.</param>
    /// <param name="published">The day of publication, where it is known.</param>
    public static TallyScope Of(Tally tally, string words, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(words);
        var meaning = ScopeWords.Shipped.Of(tally.What);
        return new TallyScope
        {
            Unit = meaning.Unit,
            Types = meaning.Types,
            IsWider = meaning.IsWider,
            Countries = tally.Where,
            Areas = tally.Where.IsEmpty ? [] : AreasIn(words, tally.Where),
            First = tally.Since?.Start?.FirstDay,
            Last = tally.Until?.End?.LastDay ?? tally.AsOf?.LastDay ?? published,
            Against = tally.Against,
            Perpetrator = tally.Perpetrator,
        };
    }

    // The country itself narrows nothing.
    private static ImmutableArray<PossiblePlace> AreasIn(string words, ImmutableArray<string> countries) =>
    [
        .. PlacesInText.Read(words).Toponyms.Where(name => name.Use == "place")
            .Select(name => name.Places.FirstOrDefault(place => place.Country is { } country && countries.Contains(country, StringComparer.Ordinal)))
            .OfType<PossiblePlace>().Where(place => place.Kind != "country"),
    ];
}
