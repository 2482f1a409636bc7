using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Measures;

/// <summary>Finds the measures of a report. Immutable.</summary>
internal sealed class MeasureFinder(Lexicons lexicons)
{
    /// <summary>The measures in text order.</summary>
    public ImmutableArray<Measure> Find(ReadReport report) => [];
}
