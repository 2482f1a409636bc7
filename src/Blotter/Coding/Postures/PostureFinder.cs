using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Postures;

/// <summary>Finds the postures of a report. Immutable.</summary>
internal sealed class PostureFinder(Lexicons lexicons)
{
    /// <summary>The postures in text order.</summary>
    public ImmutableArray<Posture> Find(ReadReport report) => [];
}
