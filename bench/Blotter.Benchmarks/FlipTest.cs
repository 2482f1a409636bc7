using Blotter.Ledger.Verifying;

namespace Blotter.Benchmarks;

/// <summary>Changes one byte at a time of a store of the samples, anywhere in its file, and looks whether <c>verify</c> finds it.</summary>
internal static class FlipTest
{
    /// <summary>Whether every change was found. The same seed gives the same places and changes.</summary>
    public static bool Run(TextWriter output, int times, int seed)
    {
        using var place = new Workplace();
        var (store, changed) = (place.PathOf("flip.db"), place.PathOf("flipped.db"));
        LedgerSetting.Fill(store, Path.Combine(Workplace.Root, "samples"));
        var (whole, seal) = (LedgerSetting.Bytes(store), LedgerSetting.Bytes(store + "-seal"));
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        // The places are to be reproducible, not secret.
#pragma warning disable CA5394
        var random = new Random(seed);
        for (var i = 1; i <= times; i++)
        {
            var bytes = (byte[])whole.Clone();
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)random.Next(1, 256);
            Workplace.RemoveStore(changed);
            File.WriteAllBytes(changed, bytes);
            File.WriteAllBytes(changed + "-seal", seal);
            var found = FoundBy(changed);
            counts[found] = counts.GetValueOrDefault(found) + 1;
            if (found == Nothing)
                output.WriteLine($"byte {at} of {bytes.Length} was not found");
        }
#pragma warning restore CA5394
        foreach (var (found, count) in counts)
            output.WriteLine($"{found}: {count}");
        output.WriteLine($"{times - counts.GetValueOrDefault(Nothing)} of {times} found (seed {seed}; {whole.Length} bytes)");
        return !counts.ContainsKey(Nothing);
    }

    private const string Nothing = "not found";

    private static string FoundBy(string store)
    {
        try
        {
            var damages = LedgerVerifier.Verify(store).Damages;
            if (damages.IsEmpty)
                return Nothing;
            var others = damages.Where(damage => !damage.Where.StartsWith("page ", StringComparison.Ordinal)).Select(damage => damage.Part).Distinct().Order().ToList();
            return others.Count == 0 ? "by the seal alone (bytes that SQLite does not use, or its own counters)" : $"in {string.Join(", ", others)}";
        }
        catch (BlotterException problem) when (problem.Status == ExitStatus.StoreProblem)
        {
            return $"refused when opened ({problem.Code})";
        }
    }
}
