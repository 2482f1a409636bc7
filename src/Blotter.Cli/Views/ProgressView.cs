using System.Globalization;
using Blotter.Cli.Terminals;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>
/// Shows how far a run is, on standard error: a bar that moves on a terminal (unless it may have no colours), a line every few seconds
/// elsewhere. Failures are written
/// as they come, one line each.
/// </summary>
internal static class ProgressView
{
    /// <summary>Runs <paramref name="work"/> and shows what it reports.</summary>
    public static T Watch<T>(Terminal terminal, ColorChoice color, Func<IProgress<ReadProgress>, T> work)
    {
        var pace = new Pace(terminal.Clock);
        var screen = terminal.Error.Screen(color);
        if (!terminal.Error.IsTerminal || !screen.IsColoured())
            return work(new LineProgress(terminal, pace));
        return screen.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn())
            .Start(context => work(new BarProgress(screen, context.AddTask("looking for reports"), pace)));
    }

    private sealed class BarProgress(IAnsiConsole screen, ProgressTask bar, Pace pace) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value)
        {
            if (value.Problem is { } problem)
                screen.Problem(problem);
            bar.IsIndeterminate = value.Total is null;
            bar.MaxValue = value.Total ?? double.MaxValue;
            bar.Value = Pace.Finished(value);
            // Digits and fixed words only: a description is markup.
            bar.Description = pace.Describe(value);
        }
    }

    private sealed class LineProgress(Terminal terminal, Pace pace) : IProgress<ReadProgress>
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

        private TimeSpan _next = Interval;

        public void Report(ReadProgress value)
        {
            if (value.Problem is { } problem)
                terminal.Report(problem);
            if (pace.Elapsed < _next)
                return;
            _next = pace.Elapsed + Interval;
            terminal.Error.Writer.WriteLine(pace.Describe(value));
        }
    }
}

/// <summary>Tells the rate and the time left of a run that begins now.</summary>
internal sealed class Pace(TimeProvider clock)
{
    private readonly long _began = clock.GetTimestamp();

    /// <summary>Time since the beginning.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_began);

    /// <summary>Reports that are over and done with, whatever became of them.</summary>
    public static int Finished(ReadProgress progress) => progress.Done + progress.Skipped + progress.Failed;

    /// <summary>For example <c>1,200 of 3,522 reports, 310 a second, 0:07 left, 2 failed</c>.</summary>
    public string Describe(ReadProgress progress)
    {
        var finished = Finished(progress);
        var rate = finished / Math.Max(Elapsed.TotalSeconds, 0.001);
        var text = progress.Total is { } total
            ? string.Create(CultureInfo.InvariantCulture, $"{finished:N0} of {total:N0} reports, {rate:N0} a second, {Left(total - finished, rate)} left")
            : string.Create(CultureInfo.InvariantCulture, $"{finished:N0} reports, {rate:N0} a second");
        return progress.Failed == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}, {progress.Failed:N0} failed");
    }

    private static string Left(int reports, double rate)
    {
        var seconds = (long)Math.Ceiling(Math.Max(0, reports) / Math.Max(rate, 0.001));
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:D2}");
    }
}
