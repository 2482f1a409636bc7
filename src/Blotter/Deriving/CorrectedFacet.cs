using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>The facets of an incident that a person can set.</summary>
[JsonConverter(typeof(KebabCaseConverter<CorrectableFacet>))]
public enum CorrectableFacet
{
    /// <summary>What kind of attack it was.</summary>
    Type,

    /// <summary>How far it got.</summary>
    Stage,

    /// <summary>When.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>Who did it, all of them, each with its standing.</summary>
    Perpetrator,

    /// <summary>Whether somebody claims it.</summary>
    Responsibility,

    /// <summary>How many were killed.</summary>
    Killed,

    /// <summary>How many were injured.</summary>
    Injured,

    /// <summary>How many were abducted.</summary>
    Abducted,

    /// <summary>How many are missing.</summary>
    Missing,
}

/// <summary>What a person set a facet to. Of the values the one of the facet is given, or none: it is not known.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Text">The value in words, in the form in which it can be typed again.</param>
internal sealed record CorrectedFacet(CorrectableFacet Facet, string Text)
{
    public IncidentType? Type { get; init; }

    public Stage? Stage { get; init; }

    public EventDate? Date { get; init; }

    public Place? Place { get; init; }

    public ImmutableArray<Perpetrator> Perpetrators { get; init; } = [];

    public Responsibility? Responsibility { get; init; }

    public NumberRange? Number { get; init; }
}

/// <summary>A facet that a person set, with who and when.</summary>
/// <param name="Value">What it was set to.</param>
/// <param name="Entry">Number of the log entry that says so.</param>
/// <param name="By">Who.</param>
/// <param name="On">The day, in UTC.</param>
internal sealed record Correction(CorrectedFacet Value, long Entry, string By, DateOnly On);
