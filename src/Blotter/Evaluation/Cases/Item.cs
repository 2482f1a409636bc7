using System.Collections.Immutable;

namespace Blotter.Evaluation.Cases;

/// <summary>
/// One item of a coding (an incident, a source, a claim, ...), of the gold or of an output. Both codings of a report are trees of items,
/// so that one scorer compares them.
/// </summary>
internal sealed record Item
{
    /// <summary>Names the item in lists of errors.</summary>
    public required string Label { get; init; }

    /// <summary>Two items can only be the same when their keys are: an incident's type family, a source's head word, a claim's facet.</summary>
    public string Key { get; init; } = "";

    /// <summary>Where the item is in the text. Gold items without a span are not compared by place in the text.</summary>
    public ImmutableArray<TextSpan> Spans { get; init; } = [];

    /// <summary>An incident's days and point; <c>null</c> for all other items.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>
    /// Answers by facet, in the order of the contract. A facet that the gold leaves out is not here; one that is <c>null</c> must be null.
    /// </summary>
    public ImmutableArray<Trait> Traits { get; init; } = [];

    /// <summary>Lists of items by facet. A list that the gold leaves out is not here; one that is here is complete.</summary>
    public ImmutableArray<ItemList> Lists { get; init; } = [];
}

/// <summary>One facet's answer; <c>null</c> says that nothing is known.</summary>
internal readonly record struct Trait(CaseFacet Facet, Answer? Answer);

/// <summary>A complete list of items.</summary>
internal sealed record ItemList(CaseFacet Facet, ImmutableArray<Item> Items);

/// <summary>When and where an incident happened; each <c>null</c> when not known.</summary>
internal sealed record Occasion(DayRange? Days, GeoPoint? Point, string? Country);
