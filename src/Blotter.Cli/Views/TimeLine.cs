using System.Text.Json.Serialization;
using Blotter.Coding.Time;

namespace Blotter.Cli.Views;

/// <summary>A time that a text tells, in the shape of <c>docs/schema/time-1.json</c>.</summary>
/// <param name="Schema">The shape's name.</param>
/// <param name="Words">Its words, as written.</param>
/// <param name="Start">Where they start, in UTF-16 code units.</param>
/// <param name="End">Where they end, excluded.</param>
/// <param name="Kind">TIMEX3's type.</param>
/// <param name="Value">TIMEX3's value.</param>
/// <param name="First">Its first day, or <c>null</c>.</param>
/// <param name="Last">Its last day, or <c>null</c>.</param>
/// <param name="Granularity">How narrow it is, or <c>null</c> where that is not asked: lengths, repetitions, "recently".</param>
/// <param name="Basis"><c>stated</c> or <c>relative</c>.</param>
/// <param name="Modifier">TIMEX3's modifier, or <c>null</c>.</param>
/// <param name="Rule">Name of the rule that found it.</param>
/// <param name="Reason">Why it has no days, or <c>null</c>.</param>
internal sealed record TimeLine(
    [property: JsonPropertyOrder(-1)] string Schema, string Words, int Start, int End, string Kind, string Value, string? First, string? Last, string? Granularity, string Basis, string? Modifier, string Rule, string? Reason)
{
    /// <summary>The name of the shape.</summary>
    public const string Name = "blotter/time/1";

    /// <summary>The line of a time.</summary>
    public static TimeLine Of(UnderstoodTime time, string text) => new(
        Name, time.Span.Of(text), time.Span.Start, time.Span.End, time.Kind, time.Value, time.Start?.ToString(), time.End?.ToString(), time.Granularity, time.Basis, time.Modifier, time.Rule, time.Reason);
}
