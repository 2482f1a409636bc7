using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Evaluation.Attribution;

/// <summary>A text with attributions in brat's stand-off format: <c>T</c> lines with the places of words, <c>E</c> lines that join them.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Text">The text.</param>
/// <param name="Attributions">The attributions with content, in the order of the <c>E</c> lines.</param>
internal sealed record BratDocument(string Id, string Text, ImmutableArray<GoldAttribution> Attributions)
{
    /// <summary>Reads a file in JSON lines, a document a line, with <c>id</c>, <c>text</c> and <c>brat</c>.</summary>
    /// <exception cref="BlotterException">B306, B307: the file cannot be read; B317: a line is no such document.</exception>
    public static ImmutableArray<BratDocument> Read(string path) => JsonLinesFile.Read(path, line =>
        Parse(line.GetProperty("id").GetString()!, line.GetProperty("text").GetString()!, line.GetProperty("brat").GetString()!));

    /// <summary>Reads one document.</summary>
    /// <exception cref="FormatException">A line is not as the format has it.</exception>
    public static BratDocument Parse(string id, string text, string brat)
    {
        var offsets = CodeUnits(text);
        var parts = new Dictionary<string, ImmutableArray<TextSpan>>(StringComparer.Ordinal);
        var events = new List<string>();
        foreach (var line in brat.Split('\n').Select(line => line.Split('\t')))
            if (line.Length >= 2 && line[0].StartsWith('T'))
                parts[line[0]] = Spans(line[1], offsets);
            else if (line.Length >= 2 && line[0].StartsWith('E'))
                events.Add(line[1]);
        return new BratDocument(id, text, [.. events.Select(line => Attribution(line, parts)).Where(attribution => !attribution.Content.IsEmpty)]);
    }

    private static GoldAttribution Attribution(string line, Dictionary<string, ImmutableArray<TextSpan>> parts)
    {
        var roles = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(argument => argument.Split(':'))
            .ToLookup(argument => argument[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), argument => parts[argument[1]], StringComparer.Ordinal);
        return new GoldAttribution(All(roles["Source"]), All(roles["Cue"]), All(roles["Content"]));
    }

    private static ImmutableArray<TextSpan> All(IEnumerable<ImmutableArray<TextSpan>> spans) => [.. spans.SelectMany(own => own).Order()];

    // "Content 315 448;463 553"
    private static ImmutableArray<TextSpan> Spans(string cell, int[] offsets) =>
        [.. cell[(cell.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(part => part.Split(' ')).Select(ends => new TextSpan(offsets[Number(ends[0])], offsets[Number(ends[1])]))];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // brat counts characters; the place of each in code units.
    private static int[] CodeUnits(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
            offsets.Add(at);
        offsets.Add(text.Length);
        return [.. offsets];
    }
}
