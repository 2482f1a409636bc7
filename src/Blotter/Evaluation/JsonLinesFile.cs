using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Evaluation.Language;

namespace Blotter.Evaluation;

/// <summary>Reads gold data that stand in JSON lines, plain or compressed with gzip: an object a line.</summary>
internal static class JsonLinesFile
{
    /// <summary>What <paramref name="parse"/> makes of each line that is not blank, in file order.</summary>
    /// <exception cref="BlotterException">B306, B307: the file cannot be read; B317: a line is no such object.</exception>
    public static ImmutableArray<T> Read<T>(string path, Func<JsonElement, T> parse) =>
        [.. AnnotatedFile.Lines(path).Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => Parse(line, path, parse))];

    private static T Parse<T>(AnnotatedLine line, string path, Func<JsonElement, T> parse)
    {
        try
        {
            return parse(JsonElement.Parse(line.Text));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw Errors.MalformedGoldLine(Errors.Place(path, line.Number), e);
        }
    }
}
