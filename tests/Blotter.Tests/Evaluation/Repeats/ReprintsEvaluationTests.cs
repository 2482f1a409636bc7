using Blotter.Evaluation;
using Blotter.Evaluation.Repeats;
using Blotter.Reading;
using Blotter.Tests.Origins;

namespace Blotter.Tests.Evaluation.Repeats;

public sealed class ReprintsEvaluationTests : IDisposable
{
    private const string Columns = "one\tother\tverdict\tstratum\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blotter-reprints-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Found_pairs_are_held_against_judged_ones()
    {
        var result = Run(Columns + "1\t3\tsame\tmost\n1\t2\tother\tlow\n");
        result.Tables[0].Rows.ShouldBe([new ScoreRow("pairs", 1, 1, 1)]);
    }

    [Fact]
    public void A_found_pair_that_nobody_judged_is_wrong()
    {
        var result = Run(Columns + "1\t2\tother\tlow\n");
        result.Tables[0].Rows.ShouldBe([new ScoreRow("pairs", 0, 1, 0)]);
        result.Mismatches.ShouldHaveSingleItem().Expected.ShouldBe("not judged");
    }

    [Theory]
    [InlineData("one\tother\n1\t2\n")]
    [InlineData(Columns + "1\tx\tsame\tlow\n")]
    [InlineData(Columns + "1\t2\tperhaps\tlow\n")]
    [InlineData(Columns + "1\t2\tsame\n")]
    [InlineData(Columns + "1\t2\tsame\tlow\n2\t1\tother\tlow\n")]
    public void Malformed_judgements_are_refused(string judged) => Should.Throw<BlotterException>(() => Run(judged)).Code.ShouldBe("B330");

    [Fact]
    public void Missing_judgements_are_refused() =>
        Should.Throw<BlotterException>(() => new ReprintsEvaluation(Read).Run(Articles(), "none.tsv", ("", ""), problem => throw problem)).Code.ShouldBe("B306");

    private EvaluationResult Run(string judged)
    {
        var path = Path.Combine(_folder.FullName, "judged.tsv");
        File.WriteAllText(path, judged);
        return new ReprintsEvaluation(Read).Run(Articles(), path, ("", ""), problem => throw problem);
    }

    private static Document Read(RawReport raw) => new DocumentReader(new ReadingOptions()).Read(raw);

    private string Articles()
    {
        var path = Path.Combine(_folder.FullName, "articles.jsonl");
        string[] texts = [OriginSamples.Story, OriginSamples.Other, $"More is to come. {OriginSamples.Story}"];
        File.WriteAllLines(path, texts.Select((text, at) => $$"""{"id": "{{at}}", "content": "{{text}}", "dct": "2024-05-0{{at + 1}}"}"""));
        return path;
    }
}
