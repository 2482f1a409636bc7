using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>An output's sources by their ids. Of two with one id the first counts; an id without a source stands for itself.</summary>
internal sealed class OutputSpeakers(ImmutableArray<Source> sources)
{
    private readonly Dictionary<string, string> _names = sources.GroupBy(source => source.Id, StringComparer.Ordinal)
        .ToDictionary(source => source.Key, source => source.First().Name, StringComparer.Ordinal);

    /// <summary>The source's name, of which the head word is compared; <c>null</c> for nobody.</summary>
    public Answer? Answer(string? id) => id is null ? null : Same.Head(_names.GetValueOrDefault(id, id));
}
