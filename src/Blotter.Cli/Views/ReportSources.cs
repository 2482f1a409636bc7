using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>The colours in which a report's sources speak.</summary>
internal sealed class ReportSources(CodedReport report)
{
    // Those of the sixteen colours that are read on black and on white; red is left to problems.
    private static readonly ImmutableArray<Color> Colors = [Color.Green, Color.Purple, Color.Teal, Color.Olive, Color.Blue];

    private readonly Dictionary<string, int> _indices =
        report.Sources.Select((source, index) => (source, index)).ToDictionary(entry => entry.source.Id, entry => entry.index, StringComparer.Ordinal);

    /// <summary>The colour of a source; none where it is not known.</summary>
    public Style StyleOf(string? id) => id is not null && _indices.TryGetValue(id, out var index) ? new Style(Colors[index % Colors.Length]) : Style.Plain;
}
