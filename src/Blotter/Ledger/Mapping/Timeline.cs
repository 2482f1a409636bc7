using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;

namespace Blotter.Ledger.Mapping;

/// <summary>By what a time line is divided.</summary>
[JsonConverter(typeof(KebabCaseConverter<TimelineLanes>))]
public enum TimelineLanes
{
    /// <summary>All in one.</summary>
    All,

    /// <summary>A lane a type of attack.</summary>
    Type,

    /// <summary>A lane a perpetrator, the rest in one more.</summary>
    Actor,
}

/// <summary>How long the bins of a time line are.</summary>
[JsonConverter(typeof(KebabCaseConverter<BinUnit>))]
public enum BinUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>Seven days from a Monday.</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>A year of the calendar.</summary>
    Year,
}

/// <summary>When the incidents of a selection were.</summary>
/// <param name="Unit">How long a bin is: as short as the span of the selection allows.</param>
/// <param name="Bins">The first day of each bin, without a gap.</param>
/// <param name="End">The day after the last bin.</param>
/// <param name="Lanes">The lanes, those with most incidents first.</param>
/// <param name="OpenEnded">Incidents of which only one bound of the date is known: they are in no bin.</param>
/// <param name="Undated">Incidents without a date: they are in no bin.</param>
/// <param name="Ceasefires">Ceasefires that reports on these incidents tell of, by their first day.</param>
public sealed record Timeline(
    BinUnit Unit,
    ImmutableArray<DateOnly> Bins,
    DateOnly? End,
    ImmutableArray<TimelineLane> Lanes,
    int OpenEnded,
    int Undated,
    ImmutableArray<Ceasefire> Ceasefires);

/// <summary>The incidents of a lane. An incident of several perpetrators is in the lane of each.</summary>
/// <param name="Name">Its type or perpetrator; <c>null</c> for those of an unknown one, and where there is but one lane.</param>
/// <param name="IsRest">Whether it takes all perpetrators that have no lane of their own.</param>
/// <param name="Incidents">How many they are.</param>
/// <param name="Within">For each bin the incidents whose date lies within it for sure.</param>
/// <param name="Spread">For each bin its share, by days, of the incidents whose date is known no more narrowly than to several bins.</param>
public sealed record TimelineLane(string? Name, bool IsRest, int Incidents, ImmutableArray<int> Within, ImmutableArray<double> Spread);

/// <summary>A ceasefire.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, or <c>null</c>.</param>
/// <param name="Actor">Who declared it or agreed to it, or <c>null</c>.</param>
/// <param name="Outcome">What came of it, or <c>null</c>.</param>
/// <param name="Reports">How many reports tell of it so.</param>
public sealed record Ceasefire(DateOnly First, DateOnly? Last, string? Actor, string? Outcome, int Reports);
