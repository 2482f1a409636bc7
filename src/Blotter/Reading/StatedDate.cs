namespace Blotter.Reading;

/// <summary>A date as metadata or a text states it: read, impossible, or no date at all.</summary>
/// <param name="Date">The date, or <c>null</c>.</param>
/// <param name="WhyImpossible">What is wrong with a date that cannot be ("June has 30 days"), or <c>null</c>.</param>
/// <param name="Nearest">The date that an impossible one most likely meant, or <c>null</c>.</param>
public readonly record struct StatedDate(PartialDate? Date, string? WhyImpossible, PartialDate? Nearest);
