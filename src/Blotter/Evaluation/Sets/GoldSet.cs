using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Evaluation.Cases;

namespace Blotter.Evaluation.Sets;

/// <summary>Cases that tell of the same incidents, with what follows from all of them together.</summary>
/// <param name="Name">Names it in lists of errors.</param>
/// <param name="Cases">Ids of its cases, in the order in which they arrive.</param>
/// <param name="Versions">Cases that are versions of one report, the oldest first.</param>
/// <param name="Aliases">Other names by name.</param>
/// <param name="Incidents">Its incidents.</param>
internal sealed record GoldSet(
    string Name,
    ImmutableArray<string> Cases,
    ImmutableArray<ImmutableArray<string>> Versions,
    ImmutableArray<ImmutableArray<string>> Aliases,
    ImmutableArray<GoldSetIncident> Incidents);

/// <summary>One incident of a set as it should be derived.</summary>
/// <param name="Key">Its key in the cases' gold.</param>
/// <param name="Cases">The cases that report it.</param>
/// <param name="Type">What kind of attack.</param>
/// <param name="Stage">How far it got.</param>
/// <param name="Days">When.</param>
/// <param name="Point">Where, or <c>null</c> where only wider areas are known.</param>
/// <param name="Killed">How many were killed.</param>
/// <param name="Injured">How many were injured.</param>
/// <param name="Abducted">How many were abducted.</param>
/// <param name="Perpetrators">Who did it, and how each stands.</param>
/// <param name="Responsibility">Whether somebody claims it.</param>
/// <param name="Origins">The number of independent origins.</param>
internal sealed record GoldSetIncident(
    string Key,
    ImmutableArray<string> Cases,
    IncidentType Type,
    Stage Stage,
    DayRange? Days,
    GeoPoint? Point,
    NumberRange? Killed,
    NumberRange? Injured,
    NumberRange? Abducted,
    ImmutableArray<(string Name, Standing Standing)> Perpetrators,
    Responsibility Responsibility,
    int Origins);
