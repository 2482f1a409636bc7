using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Tallies;

/// <summary>Finds the tallies of a report. Immutable.</summary>
internal sealed class TallyFinder(Lexicons lexicons)
{
    /// <summary>The tallies in text order.</summary>
    public ImmutableArray<Tally> Find(ReadReport report) => [];
}
