using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Blotter.Coding.Contract;
using Blotter.Evaluation.Gva;
using Blotter.Reading;
using Blotter.Resolving;

namespace Blotter.Evaluation.Links;

/// <summary>Reads corpora whose reports are known to be of one incident or event.</summary>
/// <param name="read">Understands a report's bytes.</param>
/// <param name="code">Codes it.</param>
public sealed class LinkedSets(Func<RawReport, Document> read, Func<Document, CodedReport> code)
{
    /// <summary>Articles on shootings, each with the number of its incident; others are left out.</summary>
    /// <param name="articles">Articles in JSON lines.</param>
    /// <param name="problem">Told of each article that cannot be read or coded; it is left out.</param>
    /// <param name="cancellation">Looked at before each article.</param>
    public LinkedSet Shootings(string articles, Action<BlotterException> problem, CancellationToken cancellation = default)
    {
        var reports = ImmutableArray.CreateBuilder<LinkedReport>();
        foreach (var (raw, incident) in GvaArticles.Read(articles, problem, cancellation))
            if (incident is not null && GvaArticles.Try(() => Linked(raw.EntryId ?? raw.Origin, incident, read(raw)), problem) is { } report)
                reports.Add(report);
        return new LinkedSet("shootings", "Articles on shootings, gathered to incidents", articles, reports.DrainToImmutable());
    }

    /// <summary>Reports of ECB+, gathered to the two seminal events of each topic.</summary>
    /// <param name="folder">A folder of topics, each a folder of texts in XML, plain or compressed.</param>
    /// <param name="cancellation">Looked at before each report.</param>
    /// <exception cref="BlotterException">B306: the folder cannot be read.</exception>
    public LinkedSet Events(string folder, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder))
            throw Errors.NoSuchPath(folder);
        var reports = ImmutableArray.CreateBuilder<LinkedReport>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.xml*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Path.GetFileName(path).Split('.')[0];
            reports.Add(Linked(name, EventOf(name), EcbDocument(name, path)) with { IsHeldOut = HasEvenTopic(name) });
        }
        return new LinkedSet("events", "Reports of ECB+, gathered to seminal events", folder, reports.DrainToImmutable());
    }

    private LinkedReport Linked(string id, string gold, Document document) => new(id, gold, document.Text, ProfileReader.Lead(code(document), document.Text));

    // "1_10ecbplus" is the tenth text of the second event of topic 1.
    private static string EventOf(string name) => $"{name.Split('_')[0]}{(name.EndsWith("plus", StringComparison.Ordinal) ? " second" : " first")}";

    // Weights of names and years were set by the topics with odd numbers.
    private static bool HasEvenTopic(string name) => name.Split('_')[0] is [.., '0' or '2' or '4' or '6' or '8'];

    private static Document EcbDocument(string id, string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        var text = new StringBuilder();
        foreach (var sentence in XDocument.Load(plain).Root!.Elements("token").GroupBy(token => (int)token.Attribute("sentence")!).Where(sentence => !IsAddress(sentence)))
            text.AppendJoin(' ', sentence.Select(token => token.Value)).Append('\n');
        return new Document { Id = id, Origin = path, Text = text.ToString(), Sections = [new Section(SectionKind.Body, new TextSpan(0, text.Length))] };
    }

    // "http : / / www . example ...": where the corpus has a text from, no part of it.
    private static bool IsAddress(IEnumerable<XElement> sentence) => sentence.First().Value is "http" or "https";
}
