namespace Blotter.Benchmarks;

/// <summary>
/// Kills a read (SIGKILL) at random moments, reads again, and compares the exports with those of a run that nobody disturbed.
/// </summary>
internal static class KillTest
{
    private const int Articles = 400;

    private static readonly string[] Formats = ["csv", "jsonl", "geojson"];

    /// <summary>Whether all held. The same seed gives the same moments, as shares of the undisturbed time.</summary>
    public static bool Run(TextWriter output, int times, int seed)
    {
        using var place = new Workplace();
        place.Publish();
        var input = Input(place);
        var store = place.PathOf("kill.db");
        var whole = Read(place, store, input);
        var expected = Exports(place, store);
        // The moments are to be reproducible, not secret.
#pragma warning disable CA5394
        var random = new Random(seed);
        int held = 0, disturbed = 0;
        for (var i = 1; i <= times; i++)
        {
            Workplace.RemoveStore(store);
            disturbed += KillAfter(place, store, input, random.NextDouble() * whole) ? 1 : 0;
            Read(place, store, input);
            held += Exports(place, store).SequenceEqual(expected, StringComparer.Ordinal) ? 1 : 0;
            if (i % 10 == 0)
                output.WriteLine($"{held} of {i} held");
        }
#pragma warning restore CA5394
        output.WriteLine($"{held} of {times} held (seed {seed}); {disturbed} runs were killed before their end");
        return held == times;
    }

    private static string Input(Workplace place) =>
        Directory.Exists(Path.Combine(Workplace.Shared, "data", "gva")) ? place.Articles(Articles) : Path.Combine(Workplace.Root, "samples");

    private static TimeSpan Read(Workplace place, string store, string input) =>
        MeasuredRun.TimeOf(place.Program, "read", input, "--store", store);

    private static bool KillAfter(Workplace place, string store, string input, TimeSpan wait)
    {
        using var process = MeasuredRun.Start(place.Program, "read", input, "--store", store);
        var ended = process.WaitForExit(wait);
        if (!ended)
            process.Kill();
        process.WaitForExit();
        return !ended;
    }

    private static string[] Exports(Workplace place, string store) =>
        [.. Formats.Select(format => MeasuredRun.Of(place.Program, "export", "--as", format, "--store", store).Output)];
}
