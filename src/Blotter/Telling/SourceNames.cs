using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Ledger;

namespace Blotter.Telling;

/// <summary>A report's sources by their ids, as people call them.</summary>
public sealed class SourceNames(CodedReport report)
{
    private readonly ImmutableArray<Source> _all = report.Sources;

    private readonly Dictionary<string, Source> _sources = report.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>The source and how it stands to what it says, for a cell.</summary>
    public string Brief(string? id, Stance stance = Stance.Asserts)
    {
        var name = id is not null && _sources.TryGetValue(id, out var source) ? $"{id} {source.Name}" : "the report";
        return stance == Stance.Asserts ? name : $"{name} ({Wording.Of(stance)})";
    }

    /// <summary>The source and those through whom it speaks to the report: <c>spokesperson of US embassy, via Reuters</c>.</summary>
    public string Chain(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return string.Join(", via ", Through(source.Id).Select(link => link.Of is null ? link.Name : $"{link.Name} of {link.Of}"));
    }

    /// <summary>The first speaker, then each source through which it reaches the report; empty when the writer says it.</summary>
    /// <param name="id">The speaker's id, or <c>null</c>.</param>
    public ImmutableArray<Source> Through(string? id) => SourceChain.Of(id, _all);
}
