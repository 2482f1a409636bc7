using System.Collections.Immutable;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Evaluation;
using Blotter.Evaluation.Cases;
using Blotter.Reading;

namespace Blotter.Tests.Evaluation;

/// <summary>Writes invented cases into a folder of their own and scores coders on them.</summary>
internal sealed class CaseBench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blotter-cases-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    public CaseBench With(string id, string text, string gold, string? meta = null)
    {
        var folder = _folder.CreateSubdirectory(id).FullName;
        File.WriteAllText(System.IO.Path.Combine(folder, "report.txt"), text);
        File.WriteAllText(System.IO.Path.Combine(folder, "gold.json"), gold);
        File.WriteAllText(
            System.IO.Path.Combine(folder, "meta.json"),
            meta ?? $$"""{"id": "{{id}}", "publisher": "Harbour Gazette", "published": "2024-05-02", "url": null, "group": ["test"], "set": null}""");
        return this;
    }

    public EvaluationResult Score(Func<Document, CodedReport> coder) =>
        new CasesEvaluation(Read, coder).Run([Path], "blotter eval cases DIR", "1.0.0", TestContext.Current.CancellationToken);

    public EvaluationResult ScorePerfect(Func<CodedReport, CodedReport>? change = null) => Score(document => (change ?? (same => same))(Perfect(document)));

    public static Document Read(RawReport raw) => new()
    {
        Id = "sha256:0",
        Origin = raw.Origin,
        Text = Encoding.UTF8.GetString(raw.Bytes.Span),
        Publisher = raw.Metadata?.Publisher,
        Sections = [],
    };

    public static CodedReport Perfect(Document document) =>
        PerfectCoder.Code(File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(document.Origin)!, "gold.json")), document.Text);

    public static CodedReport Nothing(Document document) => new()
    {
        Report = new ReportFacts(document.Id, null, null, null, null, null, null, null, []),
        Coder = new CoderVersion("test", ImmutableSortedDictionary<string, string>.Empty),
    };

    public static ScoreRow Row(EvaluationResult result, string facet, int table = 0) =>
        result.Tables[table].Rows.Single(row => string.Equals(row.Facet, facet, StringComparison.Ordinal));
}
