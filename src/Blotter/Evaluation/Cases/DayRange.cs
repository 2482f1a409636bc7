namespace Blotter.Evaluation.Cases;

/// <summary>Days from the first to the last, both inclusive; an open end is <c>null</c>.</summary>
internal readonly record struct DayRange(DateOnly? First, DateOnly? Last)
{
    /// <summary>
    /// The days that two partial dates span, so that <c>2016-03</c> to <c>2016-03</c> equals 1 to 31 March; <c>null</c> when neither is known.
    /// </summary>
    public static DayRange? Of(PartialDate? start, PartialDate? end) =>
        start is null && end is null ? null : new DayRange(start?.FirstDay, end?.LastDay);

    /// <summary>Whether some day may lie in both; an open end has no limit.</summary>
    public bool Overlaps(DayRange other) =>
        (First ?? DateOnly.MinValue) <= (other.Last ?? DateOnly.MaxValue) && (other.First ?? DateOnly.MinValue) <= (Last ?? DateOnly.MaxValue);

    /// <summary>ISO 8601 interval, an open end as two dots.</summary>
    public override string ToString() => First == Last ? Iso(First) : $"{Iso(First)}/{Iso(Last)}";

    private static string Iso(DateOnly? day) => day is { } d ? PartialDate.Of(d).ToString() : "..";
}
