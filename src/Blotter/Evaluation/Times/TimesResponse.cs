using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Blotter.Evaluation.Times;

/// <summary>What another system found in the same texts: a file in JSON lines, a document a line, with <c>system</c>, <c>id</c> and <c>times</c> (start, end, type, value).</summary>
/// <param name="System">The system's name.</param>
/// <param name="Documents">Its times by document.</param>
internal sealed record TimesResponse(string System, FrozenDictionary<string, ImmutableArray<AnnotatedTime>> Documents)
{
    /// <summary>Reads a file; several systems may stand in it.</summary>
    /// <exception cref="BlotterException">B306, B307: the file cannot be read; B317: a line is no such object.</exception>
    public static ImmutableArray<TimesResponse> Read(string path) =>
    [
        .. JsonLinesFile.Read(path, Parse).GroupBy(line => line.System, StringComparer.Ordinal).Select(system => new TimesResponse(
            system.Key, system.DistinctBy(line => line.Id, StringComparer.Ordinal).ToFrozenDictionary(line => line.Id, line => line.Times, StringComparer.Ordinal))),
    ];

    private static (string System, string Id, ImmutableArray<AnnotatedTime> Times) Parse(JsonElement line) =>
        (line.GetProperty("system").GetString()!, line.GetProperty("id").GetString()!, [.. line.GetProperty("times").EnumerateArray().Select(Time)]);

    private static AnnotatedTime Time(JsonElement time) => new(
        new TextSpan(time.GetProperty("start").GetInt32(), time.GetProperty("end").GetInt32()), time.GetProperty("type").GetString()!, time.GetProperty("value").GetString()!);
}
