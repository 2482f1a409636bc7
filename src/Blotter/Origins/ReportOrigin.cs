using System.Collections.Immutable;

namespace Blotter.Origins;

/// <summary>Where a report says that its telling comes from. Of its own text alone.</summary>
/// <param name="Publisher">Who published it, or <c>null</c>.</param>
/// <param name="Agency">The agency whose work it is by a credit ("(Reuters)", "From the Press Association"), never the publisher itself; <c>null</c> where none is credited.</param>
/// <param name="IsCompiled">Whether it says that it gathers what others tell.</param>
/// <param name="HasOwnReporting">Whether it says that its own people were told or were there.</param>
/// <param name="Cites">The other outlets whose telling it passes on, in text order.</param>
public sealed record ReportOrigin(string? Publisher, string? Agency, bool IsCompiled, bool HasOwnReporting, ImmutableArray<Citation> Cites);

/// <summary>One outlet cited at one place.</summary>
/// <param name="Outlet">Its name as written.</param>
/// <param name="Span">Where it stands in the stored text.</param>
public readonly record struct Citation(string Outlet, TextSpan Span);
