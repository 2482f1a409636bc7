using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Evaluation;
using Blotter.Evaluation.Links;
using Blotter.Reading;

namespace Blotter.Tests.Evaluation.Links;

public sealed class LinksEvaluationTests : IDisposable
{
    private const string Fight = "Okonkwo floored Vasquez in Torreon";
    private const string Election = "Turkmenistan elected its Majlis in Ashgabat";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blotter-links-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Gathers_reports_without_incidents_to_events()
    {
        Write("1_1ecb", Fight);
        Write("1_2ecb", Fight);
        Write("1_1ecbplus", Election);
        Run().Tables[0].Rows.ShouldAllBe(row => row.Found == row.Correct && row.Gold == row.Correct);
    }

    [Fact]
    public void Gives_the_figure_of_topics_with_even_numbers_apart()
    {
        Write("1_1ecb", Fight);
        Write("1_1ecbplus", Fight);
        Write("12_1ecb", Election);
        Run().Notes.ShouldContain(note => note.StartsWith("Ours in topics with even numbers, by which no weight of names and years was set: 100.0 /", StringComparison.Ordinal));
    }

    private EvaluationResult Run() => new LinksEvaluation().Run(new LinkedSets(_ => throw new InvalidOperationException(), Uncoded).Events(_folder.FullName), "blotter eval links", "0");

    private static CodedReport Uncoded(Document document) => new()
    {
        Report = new ReportFacts(document.Id, null, null, null, null, null, null, "en", document.Sections),
        Coder = new CoderVersion("none", ImmutableSortedDictionary<string, string>.Empty),
    };

    private void Write(string name, string sentence) => File.WriteAllText(
        Path.Combine(_folder.FullName, $"{name}.xml"),
        $"<Document>{string.Concat(sentence.Split(' ').Select((word, at) => string.Create(CultureInfo.InvariantCulture, $"<token t_id=\"{at}\" sentence=\"0\" number=\"{at}\">{word}</token>")))}</Document>");
}
