using System.Collections.Immutable;

namespace Blotter.Ledger.Mapping;

/// <summary>The bins of a time line: they cover a period without a gap.</summary>
internal sealed class TimelineBins
{
    private const int MostBins = 200;
    private const int DaysOfWeek = 7;

    private TimelineBins(BinUnit unit, ImmutableArray<DateOnly> starts, DateOnly end)
    {
        Unit = unit;
        Starts = starts;
        End = end;
    }

    public BinUnit Unit { get; }

    /// <summary>The first day of each.</summary>
    public ImmutableArray<DateOnly> Starts { get; }

    /// <summary>The day after the last.</summary>
    public DateOnly End { get; }

    /// <summary>Bins of the shortest unit of which the period (both days included) has no more than a screen shows; years where none is long enough.</summary>
    public static TimelineBins Over(DateOnly first, DateOnly last) => Of(UnitFor(last.DayNumber - first.DayNumber + 1), first, last);

    /// <summary>The bin that a day of the period lies in.</summary>
    public int At(DateOnly day)
    {
        var at = Starts.BinarySearch(day);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>The number of days of a bin.</summary>
    public int Days(int bin) => (bin + 1 < Starts.Length ? Starts[bin + 1] : End).DayNumber - Starts[bin].DayNumber;

    private static BinUnit UnitFor(int days) => days switch
    {
        <= MostBins => BinUnit.Day,
        <= MostBins * DaysOfWeek => BinUnit.Week,
        <= MostBins * 30 => BinUnit.Month,
        _ => BinUnit.Year,
    };

    private static TimelineBins Of(BinUnit unit, DateOnly first, DateOnly last)
    {
        var starts = ImmutableArray.CreateBuilder<DateOnly>();
        var start = StartOf(unit, first);
        for (; start <= last; start = Next(unit, start))
        {
            starts.Add(start);
            if (DateOnly.MaxValue.DayNumber - start.DayNumber < 400)
                return new TimelineBins(unit, starts.ToImmutable(), DateOnly.MaxValue);
        }
        return new TimelineBins(unit, starts.ToImmutable(), start);
    }

    private static DateOnly StartOf(BinUnit unit, DateOnly day) => unit switch
    {
        BinUnit.Day => day,
        BinUnit.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek))),
        BinUnit.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly Next(BinUnit unit, DateOnly start) => unit switch
    {
        BinUnit.Day => start.AddDays(1),
        BinUnit.Week => start.AddDays(DaysOfWeek),
        BinUnit.Month => start.AddMonths(1),
        _ => start.AddYears(1),
    };
}
