using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Statements;

/// <summary>Finds the statements of a report. Immutable.</summary>
internal sealed class StatementFinder(Lexicons lexicons)
{
    /// <summary>The statements in text order.</summary>
    public ImmutableArray<Statement> Find(ReadReport report) => [];
}
