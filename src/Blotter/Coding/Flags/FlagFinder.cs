using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Flags;

/// <summary>Finds what a careful reader would stop at. Immutable.</summary>
internal sealed class FlagFinder(Lexicons lexicons)
{
    /// <summary>The flags, in the order of the set list and then of the text.</summary>
    /// <param name="report">What was read.</param>
    /// <param name="coded">The report as it is coded so far, without flags.</param>
    public ImmutableArray<Flag> Find(ReadReport report, CodedReport coded) => [];
}
