using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Blotter.Evaluation.Muc4;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Evaluation.Muc4;

/// <summary>Holds the scorer against the official score reports of the systems of 1992.</summary>
public sealed partial class Muc4CalibrationTests
{
    private static readonly string Corpus = Path.Combine(
        Environment.GetEnvironmentVariable("BLOTTER_SHARED") ?? Path.Combine(RepositoryRoot.Path, "..", "shared"), "data", "muc4");

    private static readonly string Systems = Path.Combine(Corpus, "results-tst3");

    [Theory]
    [InlineData(true, 0.35)]
    [InlineData(false, 0.7)]
    public void Systems_score_and_rank_as_they_did_in_1992(bool isJudged, double mostDifference)
    {
        Assert.SkipUnless(Directory.Exists(Systems), $"There are no systems' answers at {Systems}.");
        var keys = Muc4File.Templates([Path.Combine(Corpus, "tst3", "key-tst3.v2")]);
        var judgements = isJudged ? Muc4File.Judgements(Path.Combine(Systems, "judgements.tst3")) : null;
        var folders = Directory.GetDirectories(Systems);
        var scores = Muc4Systems.In([Systems]).Select(system => OfficialFigures.F(new OfficialTotals(Muc4Scorer.Score(keys, system.Responses, judgements)).All)).ToImmutableArray();
        var official = folders.Order(StringComparer.Ordinal).Select(OfficialF).ToImmutableArray();
        scores.Length.ShouldBe(folders.Length);
        scores.Zip(official).Average(pair => Math.Abs(pair.First - pair.Second)).ShouldBeLessThanOrEqualTo(mostDifference);
        RankCorrelation(scores, official).ShouldBeGreaterThanOrEqualTo(0.99);
    }

    private static double OfficialF(string folder)
    {
        var file = Directory.GetFiles(folder, "official-report*").Single();
        using var text = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        return double.Parse(FMeasures().Match(text.ReadToEnd()).Groups["f"].Value, CultureInfo.InvariantCulture);
    }

    // Spearman's, with mean ranks of equal scores.
    private static double RankCorrelation(ImmutableArray<double> one, ImmutableArray<double> other)
    {
        var (first, second) = (Ranks(one), Ranks(other));
        var mean = (one.Length + 1) / 2.0;
        return first.Zip(second).Sum(pair => (pair.First - mean) * (pair.Second - mean))
            / Math.Sqrt(first.Sum(rank => Math.Pow(rank - mean, 2)) * second.Sum(rank => Math.Pow(rank - mean, 2)));
    }

    private static ImmutableArray<double> Ranks(ImmutableArray<double> values) =>
        [.. values.Select(value => values.Count(other => other < value) + ((values.Count(other => other == value) + 1) / 2.0))];

    [GeneratedRegex(@"^F-MEASURES\s+(?<f>[\d.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FMeasures();
}
