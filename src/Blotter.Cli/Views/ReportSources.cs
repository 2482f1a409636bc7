using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>A report's sources by their ids: how they are named, and the colour in which each speaks.</summary>
internal sealed class ReportSources(CodedReport report)
{
    // Those of the sixteen colours that are read on black and on white; red is left to problems.
    private static readonly ImmutableArray<Color> Colors = [Color.Green, Color.Purple, Color.Teal, Color.Olive, Color.Blue];

    private readonly Dictionary<string, (Source Source, int Index)> _sources =
        report.Sources.Select((source, index) => (source, index)).ToDictionary(entry => entry.source.Id, StringComparer.Ordinal);

    /// <summary>The colour of a source; none where it is not known.</summary>
    public Style StyleOf(string? id) => id is not null && _sources.TryGetValue(id, out var entry) ? new Style(Colors[entry.Index % Colors.Length]) : Style.Plain;

    /// <summary>The source and how it stands to what it says, for a cell.</summary>
    public string Brief(string? id, Stance stance = Stance.Asserts)
    {
        var name = id is not null && _sources.TryGetValue(id, out var entry) ? $"{id} {entry.Source.Name}" : "the report";
        return stance == Stance.Asserts ? name : $"{name} ({Wording.Of(stance)})";
    }

    /// <summary>The source and those through whom it speaks to the report: <c>spokesperson of US embassy, via Reuters</c>.</summary>
    public string Chain(Source source) => string.Join(", via ", Through(source).Select(link => link.Of is null ? link.Name : $"{link.Name} of {link.Of}"));

    // A chain that bites its own tail is a coder's mistake; it ends where every source was named once.
    private IEnumerable<Source> Through(Source first)
    {
        Source? next = first;
        for (var links = 0; next is not null && links < _sources.Count; links++)
        {
            yield return next;
            next = next.Via is { } via && _sources.TryGetValue(via, out var entry) ? entry.Source : null;
        }
    }
}
