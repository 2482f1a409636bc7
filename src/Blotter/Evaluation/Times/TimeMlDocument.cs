using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Blotter.Evaluation.Times;

/// <summary>A time with its place in a text.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Type">TIMEX3's type, such as <c>DATE</c>.</param>
/// <param name="Value">TIMEX3's value.</param>
internal sealed record AnnotatedTime(TextSpan Span, string Type, string Value);

/// <summary>A document of TimeML: its text, the day when it was made, and the times that people found in its text.</summary>
/// <param name="Id">Its file's name without the ending.</param>
/// <param name="Text">The text, as in the file.</param>
/// <param name="Created">The day, or <c>null</c>.</param>
/// <param name="Times">Times in text order; that of creation is not among them.</param>
internal sealed record TimeMlDocument(string Id, string Text, DateOnly? Created, ImmutableArray<AnnotatedTime> Times)
{
    private const int LengthOfDay = 10;

    /// <summary>All documents of a folder and those below it, in the order of their paths.</summary>
    /// <exception cref="BlotterException">B306: a file cannot be read; B317: it is no TimeML; B319: there is none.</exception>
    public static ImmutableArray<TimeMlDocument> In(string folder)
    {
        string[] paths;
        try
        {
            paths = [.. Directory.EnumerateFiles(folder, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            paths = [];
        }
        return paths.Length == 0 ? throw Errors.NoGoldDocuments(folder) : [.. paths.Select(path => Parse(path, TextOf(path)))];
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Errors.AnnotatedFileCannotBeRead(path, e);
        }
    }

    /// <summary>Reads one document.</summary>
    /// <exception cref="BlotterException">B317: it is no TimeML.</exception>
    public static TimeMlDocument Parse(string path, string xml)
    {
        try
        {
            var root = XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!;
            var created = root.Descendants("TIMEX3").FirstOrDefault(time => (string?)time.Attribute("functionInDocument") is "CREATION_TIME" or "PUBLICATION_TIME");
            var text = new StringBuilder();
            var times = ImmutableArray.CreateBuilder<AnnotatedTime>();
            Append(root.Element("TEXT") ?? throw new FormatException("no TEXT"), text, times);
            return new TimeMlDocument(Path.GetFileNameWithoutExtension(path), text.ToString(), Day((string?)created?.Attribute("value")), times.DrainToImmutable());
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            throw Errors.MalformedGoldLine(path, e);
        }
    }

    private static void Append(XElement element, StringBuilder text, ImmutableArray<AnnotatedTime>.Builder times)
    {
        var (start, index) = (text.Length, times.Count);
        foreach (var node in element.Nodes())
            if (node is XText words)
                text.Append(words.Value);
            else if (node is XElement child)
                Append(child, text, times);
        if (element.Name == "TIMEX3" && text.Length > start && (string?)element.Attribute("functionInDocument") is not "CREATION_TIME")
            times.Insert(index, new AnnotatedTime(new TextSpan(start, text.Length), (string?)element.Attribute("type") ?? "", (string?)element.Attribute("value") ?? ""));
    }

    private static DateOnly? Day(string? value) =>
        value?.Length >= LengthOfDay && DateOnly.TryParseExact(value.AsSpan(0, LengthOfDay), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
