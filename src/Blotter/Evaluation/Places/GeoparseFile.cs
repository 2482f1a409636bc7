using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Blotter.Evaluation.Language;

namespace Blotter.Evaluation.Places;

/// <summary>
/// A corpus of toponyms in XML, plain or compressed with gzip: LGL's <c>toponym</c>, whose <c>gaztag</c> may be missing, or GeoVirus's <c>location</c>.
/// </summary>
/// <param name="Articles">Its articles in the order of the file.</param>
/// <param name="MarksAdjectives">Whether it marks adjectives and peoples too, as LGL does.</param>
internal sealed record GeoparseFile(ImmutableArray<GeoparseArticle> Articles, bool MarksAdjectives)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="BlotterException">B306, B307: it cannot be read; B317: it is not such a file; B319: it holds no article.</exception>
    public static GeoparseFile Read(string path)
    {
        var lines = AnnotatedFile.Lines(path);
        try
        {
            using var text = new StringReader(string.Join('\n', lines.Select(line => line.Text)));
            using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var root = XElement.Load(xml);
            return root.Elements("article").Any() ? Of(root) : throw Errors.NoGoldDocuments(path);
        }
        catch (XmlException e)
        {
            throw Errors.MalformedGoldLine(Errors.Place(path, Math.Max(1, e.LineNumber)), e);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            throw Errors.MalformedGoldLine(path, e);
        }
    }

    private static GeoparseFile Of(XElement root) => new(
        [.. root.Elements("article").Select(Article)],
        root.Descendants("toponym").Any());

    private static GeoparseArticle Article(XElement article, int index)
    {
        var text = Child(article, "text") ?? "";
        var toponyms = article.Descendants("toponym").Select(toponym => Toponym(toponym, toponym.Element("gaztag"), text))
            .Concat(article.Descendants("location").Select(location => Toponym(location, location, text, countsFrom: 1)));
        return new GeoparseArticle(
            article.Attribute("docid")?.Value ?? string.Create(CultureInfo.InvariantCulture, $"{Child(article, "source") ?? "article"}#{index + 1}"),
            text, Child(article, "url") ?? Child(article, "source"), Child(article, "domain"), [.. toponyms.OrderBy(toponym => toponym.Span.Start)]);
    }

    private static string? Child(XElement parent, string name) => parent.Element(name)?.Value is { Length: > 0 } value ? value : null;

    // GeoVirus counts a text's units from 1.
    private static GoldToponym Toponym(XElement toponym, XElement? place, string text, int countsFrom = 0)
    {
        var span = new TextSpan(Number(toponym, "start") - countsFrom, Number(toponym, "end") - countsFrom);
        if (span.End > text.Length)
            throw new FormatException($"a toponym ends at {span.End}, its text at {text.Length}");
        return new GoldToponym(span, place is null ? null : (Degrees(place, "lat"), Degrees(place, "lon")));
    }

    private static int Number(XElement toponym, string name) => int.Parse(Required(toponym, name), CultureInfo.InvariantCulture);

    private static double Degrees(XElement place, string name) => double.Parse(Required(place, name), CultureInfo.InvariantCulture);

    private static string Required(XElement parent, string name) => parent.Element(name)?.Value ?? throw new FormatException($"a {parent.Name} has no {name}");
}
