using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Blotter.Benchmarks;

/// <summary>
/// wink-nlp on the same texts: tokens, sentences and parts of speech, without a parser. It is installed from npm, in the versions of
/// <c>bench/wink/package-lock.json</c>, into the folder that is cleared at the end.
/// </summary>
/// <param name="Tokens">How many tokens it finds.</param>
/// <param name="Seconds">The median of the rounds after the first ones.</param>
internal sealed record WinkRun(double Tokens, double Seconds)
{
    private const int ColdRounds = 5;
    private const int Rounds = 45;

    private static readonly string[] Files = ["package.json", "package-lock.json", "measure.mjs"];

    /// <summary>Installs it.</summary>
    /// <returns>Why it cannot be measured, or <c>null</c>.</returns>
    public static string? Install(Workplace place)
    {
        var folder = place.PathOf("wink");
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
            File.Copy(Path.Combine(Workplace.Root, "bench", "wink", file), Path.Combine(folder, file));
        try
        {
            var installed = MeasuredRun.Of("npm", "ci", "--prefix", folder, "--no-audit", "--no-fund");
            return installed.Status == 0 ? null : "npm could not install it";
        }
        catch (Win32Exception)
        {
            return "there is no npm";
        }
    }

    /// <summary>Measures it with these texts.</summary>
    public static WinkRun? Of(Workplace place, LanguageTexts texts)
    {
        var file = place.PathOf($"{texts.Name}.jsonl");
        File.WriteAllLines(file, texts.Documents.Select(document => JsonSerializer.Serialize(document.Text)));
        var run = MeasuredRun.Of("node", place.PathOf("wink/measure.mjs"), file, $"{ColdRounds + Rounds}");
        if (run.Status != 0)
            return null;
        var numbers = run.Output.Split(' ', StringSplitOptions.TrimEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new WinkRun(numbers[0], Median.Of(numbers.Skip(1 + ColdRounds)) / 1000);
    }
}
