using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>Through whom a speaker reaches a report.</summary>
internal static class SourceChain
{
    /// <summary>The first speaker, then each source through which it speaks; empty when the source is not known. A circle ends where it would begin again.</summary>
    /// <param name="speaker">Its id, or <c>null</c>.</param>
    /// <param name="sources">The report's sources.</param>
    public static ImmutableArray<Source> Of(string? speaker, IReadOnlyCollection<Source> sources)
    {
        var chain = ImmutableArray.CreateBuilder<Source>();
        var next = speaker;
        while (next is not null && sources.FirstOrDefault(source => string.Equals(source.Id, next, StringComparison.Ordinal)) is { } source && !chain.Contains(source))
        {
            chain.Add(source);
            next = source.Via;
        }
        return chain.ToImmutable();
    }
}
