using Blotter.Coding.Roles;
using Blotter.Tests.Contract;
using Blotter.Training.Coding;

namespace Blotter.Tests.Training.Coding;

/// <summary>What the coder learns from and is tuned on, as it lies beside the repository; annotating it takes some seconds.</summary>
public sealed class CodingCorporaTests
{
    private static readonly string Data =
        Path.Combine(Environment.GetEnvironmentVariable("BLOTTER_SHARED") ?? Path.Combine(RepositoryRoot.Path, "..", "shared"), "data");

    private static readonly Lazy<IReadOnlyList<Muc4Report>> Reports = new(() => Muc4Corpus.Tuning(Data));

    [Fact]
    public void Every_report_of_MUC_4_has_its_own_key()
    {
        Skip();
        Reports.Value.Count.ShouldBe(200);
        Reports.Value.Select(report => report.Id).ShouldBeUnique(StringComparer.Ordinal);
        Reports.Value.ShouldAllBe(report => report.Key.All(template => template.MessageId == report.Id && !template.IsNone));
        Reports.Value.Sum(report => report.Key.Length).ShouldBe(191);
    }

    [Fact]
    public void Sentences_of_a_report_are_numbered_and_its_phrases_are_theirs()
    {
        Skip();
        Reports.Value.ShouldAllBe(report => report.Sentences.Length > 0 && report.Sentences.Select((sentence, index) => sentence.Index == index).All(isInOrder => isInOrder));
        Reports.Value.ShouldAllBe(report => report.Phrases.All(phrase => ReferenceEquals(phrase.Sentence, report.Sentences[phrase.Sentence.Index])));
    }

    [Fact]
    public void Phrases_of_most_reports_are_meant_by_their_keys()
    {
        Skip();
        var wanted = Reports.Value.Select(report => (report.Phrases, Match: new KeyMatch(report.Key))).Where(pair => !pair.Match.Strings.IsEmpty).ToArray();
        wanted.Count(pair => pair.Phrases.Any(phrase => !pair.Match.Of(phrase).IsEmpty)).ShouldBeGreaterThan(wanted.Length * 9 / 10);
    }

    [Fact]
    public void Documents_of_WikiEvents_show_every_role()
    {
        Skip();
        var examples = WikiEventsCases.Train(Data);
        examples.Length.ShouldBe(206);
        examples.ShouldAllBe(example => !example.Labels.IsEmpty);
        examples.SelectMany(example => example.Labels).Select(label => label.Role).Distinct().Order().ShouldBe(Enum.GetValues<Role>());
    }

    private static void Skip() => Assert.SkipUnless(Path.Exists(Data), $"There are no corpora at {Data}.");
}
