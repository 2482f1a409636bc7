using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Web.Pages.Tallies;

/// <summary>Where days and numbers of a chart are drawn, in units of its drawing.</summary>
internal sealed class ChartScale(TallyChart chart)
{
    public const int Width = 760;
    public const int Height = 280;
    public const int Left = 48;
    public const int Right = 740;
    public const int Top = 14;
    public const int Bottom = 240;

    private const int MostTicks = 6;

    private static readonly int[] RoundSteps = [1, 2, 5];

    // A chart of one day has that day in its middle.
    private readonly int _days = Math.Max(1, chart.Last.DayNumber - chart.First.DayNumber);
    private readonly int _step = StepFor(chart.Most);

    /// <summary>The numbers that are lined out.</summary>
    public ImmutableArray<int> Numbers => [.. Enumerable.Range(0, (chart.Most / _step) + 1).Select(at => at * _step)];

    /// <summary>The days that are named: the first, the last, and some between.</summary>
    public ImmutableArray<DateOnly> Days
    {
        get
        {
            const int Parts = 4;
            return [.. Enumerable.Range(0, Parts + 1).Select(at => chart.First.AddDays((chart.Last.DayNumber - chart.First.DayNumber) * at / Parts)).Distinct()];
        }
    }

    public double X(DateOnly day) => chart.First == chart.Last ? (Left + Right) / 2.0 : Left + ((Right - Left) * (double)(day.DayNumber - chart.First.DayNumber) / _days);

    public double Y(int number) => Bottom - ((Bottom - Top) * (double)number / Math.Max(chart.Most, 1));

    /// <summary>A number as a drawing has it.</summary>
    public static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The band between the low and the high count, from day to day; empty where nothing is counted.</summary>
    public string Band()
    {
        var steps = Steps();
        return steps.Count == 0
            ? ""
            : $"M{string.Join('L', steps.Select(step => Point(step.Day, step.High)).Concat(steps.AsEnumerable().Reverse().Select(step => Point(step.Day, step.Low))))}Z";
    }

    /// <summary>The line of the low (<c>false</c>) or the high count.</summary>
    public string Line(bool isHigh)
    {
        var steps = Steps();
        return steps.Count == 0 ? "" : $"M{string.Join('L', steps.Select(step => Point(step.Day, isHigh ? step.High : step.Low)))}";
    }

    // The count stays until the next incident, and up to the last day.
    private List<CountAtDay> Steps()
    {
        var steps = new List<CountAtDay>();
        var before = new CountAtDay(chart.First, 0, 0);
        foreach (var count in chart.Ours)
        {
            steps.Add(before with { Day = count.Day });
            steps.Add(count);
            before = count;
        }
        return steps.Count == 0 ? steps : [new CountAtDay(chart.First, 0, 0), .. steps, before with { Day = chart.Last }];
    }

    private string Point(DateOnly day, int number) => $"{Text(X(day))} {Text(Y(number))}";

    private static int StepFor(int most)
    {
        for (var unit = 1; ; unit *= 10)
            foreach (var step in RoundSteps)
                if (most / (step * unit) < MostTicks || unit > int.MaxValue / 100)
                    return step * unit;
    }
}
