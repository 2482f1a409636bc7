using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Coding.Time;

/// <summary>Says how the program understands the times in a text, for people.</summary>
public static class TimeReader
{
    /// <summary>The times in text order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="published">The day when it was published, or <c>null</c>.</param>
    public static ImmutableArray<UnderstoodTime> Read(string text, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = new Document { Id = "", Origin = "-", Text = text, Sections = [new Section(SectionKind.Body, new TextSpan(0, text.Length))] };
        var sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences);
        return [.. ReportTimes.Find(sentences, published).SelectMany((times, index) => times.Select(time => Of(time, sentences[index])))];
    }

    private static UnderstoodTime Of(TimeExpression time, Sentence sentence) => new(
        sentence.SpanOf(time.First, time.Last), time.Kind.ToString().ToUpperInvariant(), time.Value, time.Start, time.End, time.Granularity == Granularity.None ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(time.Granularity.ToString()), SetList.Name(time.Basis),
        Modifier(time.Modifier), time.Rule, Reason(time.Gap));

    private static string? Modifier(TimeModifier modifier) => modifier switch
    {
        TimeModifier.None => null,
        TimeModifier.LessThan => "LESS_THAN",
        TimeModifier.MoreThan => "MORE_THAN",
        TimeModifier.EqualOrLess => "EQUAL_OR_LESS",
        TimeModifier.EqualOrMore => "EQUAL_OR_MORE",
        _ => modifier.ToString().ToUpperInvariant(),
    };

    private static string? Reason(TimeGap gap) => gap switch
    {
        TimeGap.None => null,
        TimeGap.NoAnchor => "the date that it counts from is not known",
        TimeGap.ImpossibleDay => "the calendar has no such day",
        TimeGap.AmbiguousDay => "nothing tells which number is the day and which the month",
        TimeGap.Length => "a length of time, not a date",
        TimeGap.Repetition => "it comes again and again",
        TimeGap.NoDate => "the words name no date",
        _ => "it ends after the last day of the calendar",
    };
}

/// <summary>How the program understands a time.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Kind">TIMEX3's type: <c>DATE</c>, <c>TIME</c>, <c>DURATION</c>, <c>SET</c>.</param>
/// <param name="Value">TIMEX3's value.</param>
/// <param name="Start">Its first day, or <c>null</c>.</param>
/// <param name="End">Its last day, or <c>null</c>.</param>
/// <param name="Granularity">How narrow it is: <c>clock</c>, <c>part-of-day</c>, <c>day</c>, <c>weekend</c>, <c>week</c>, <c>month</c>, <c>quarter</c>, <c>half</c>, <c>season</c>, <c>year</c>, <c>decade</c>, <c>century</c>, <c>days</c>; or <c>null</c>.</param>
/// <param name="Basis"><c>stated</c> where its own words give it, <c>relative</c> where another date does.</param>
/// <param name="Modifier">What is said of its edge or precision in TIMEX3's words (<c>START</c>, <c>APPROX</c>), or <c>null</c>.</param>
/// <param name="Rule">Name of the rule that found it.</param>
/// <param name="Reason">Why there are no days, or <c>null</c> where there are.</param>
public sealed record UnderstoodTime(TextSpan Span, string Kind, string Value, PartialDate? Start, PartialDate? End, string? Granularity, string Basis, string? Modifier, string Rule, string? Reason);
