using Blotter.Coding.Contract;
using Blotter.Ledger.Mapping;

namespace Blotter.Ledger;

/// <summary>Which incidents to list. Every property that is set narrows the list; <c>new IncidentFilter()</c> takes all that are current.</summary>
public sealed record IncidentFilter
{
    /// <summary>First day of the period (inclusive): an incident is taken when its date may overlap it. Undated ones are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the period (inclusive).</summary>
    public DateOnly? To { get; init; }

    /// <summary>ISO 3166-1 alpha-2, in any case.</summary>
    public string? Country { get; init; }

    /// <summary>Words of the name of the place or of its first-order division, the last perhaps unfinished; case and accents do not count.</summary>
    public string? Place { get; init; }

    /// <summary>Kind of attack.</summary>
    public IncidentType? Type { get; init; }

    /// <summary>How far it got.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Words of a perpetrator's name, the last perhaps unfinished; case and accents do not count.</summary>
    public string? Perpetrator { get; init; }

    /// <summary>Words that a report mentioning it holds, as <see cref="LedgerQueries.Search"/> takes them.</summary>
    public string? Text { get; init; }

    /// <summary>At least so many killed, by the best figure (the low one where there is no best).</summary>
    public int? MinKilled { get; init; }

    /// <summary>Where their points must lie. Incidents that are known no narrower than to a province or country have no point and are left out.</summary>
    public MapArea? Area { get; init; }

    /// <summary>The very place that they must have.</summary>
    public MapSpot? Spot { get; init; }

    /// <summary>Whether to list as well the incidents that only superseded versions of reports mention.</summary>
    public bool WithSuperseded { get; init; }

    /// <summary>At most so many; <c>null</c> for all.</summary>
    public int? Limit { get; init; }

    /// <summary>So many of the first are left out.</summary>
    public int Offset { get; init; }

    /// <summary>Which come first.</summary>
    public IncidentOrder Order { get; init; }
}

/// <summary>In which order incidents are listed; those alike are in the order of their ids.</summary>
public enum IncidentOrder
{
    /// <summary>By date, undated ones last.</summary>
    Earliest,

    /// <summary>By date, the last first and undated ones last.</summary>
    Latest,

    /// <summary>By the best figure of those killed (the low one where there is no best), the most first.</summary>
    Killed,

    /// <summary>By the best figure of those injured (the low one where there is no best), the most first.</summary>
    Injured,

    /// <summary>By the number of independent origins, the most first.</summary>
    Origins,
}

/// <summary>Which reports to list. Every property that is set narrows the list.</summary>
public sealed record ReportFilter
{
    /// <summary>First day of publication (inclusive). Reports without a date are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication (inclusive).</summary>
    public DateOnly? To { get; init; }

    /// <summary>The publisher's whole name; ASCII case does not count.</summary>
    public string? Publisher { get; init; }

    /// <summary>Words that it holds, as <see cref="LedgerQueries.Search"/> takes them.</summary>
    public string? Text { get; init; }

    /// <summary>Whether to list superseded versions as well.</summary>
    public bool WithSuperseded { get; init; }

    /// <summary>At most so many; <c>null</c> for all.</summary>
    public int? Limit { get; init; }

    /// <summary>So many of the first are left out.</summary>
    public int Offset { get; init; }
}
