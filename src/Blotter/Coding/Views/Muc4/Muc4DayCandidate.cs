using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding.Views.Muc4;

/// <summary>How a date of a template is written.</summary>
internal enum Muc4DayForm
{
    /// <summary>The default: up to the report's day.</summary>
    Default,

    /// <summary>One day.</summary>
    Day,

    /// <summary>From one day to another.</summary>
    Range,

    /// <summary>Up to a day that the text names.</summary>
    Open,
}

/// <summary>What may be an incident's date.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="First">Its first day; <c>null</c> where that is open.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Mention">The date in the text; <c>null</c> for the default.</param>
/// <param name="Sentence">The date's sentence; <c>null</c> for the default.</param>
internal sealed record Muc4DayCandidate(Muc4DayForm Form, DateOnly? First, DateOnly Last, TimeExpression? Mention, Sentence? Sentence)
{
    private static readonly ImmutableArray<string> Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>As a template writes it: <c>27 JAN 89</c>, <c>- 04 FEB 90</c>, <c>25 DEC 89 - 03 JAN 90</c>.</summary>
    public string Written => Form switch
    {
        Muc4DayForm.Day => Day(Last),
        Muc4DayForm.Range => $"{Day(First!.Value)} - {Day(Last)}",
        _ => $"- {Day(Last)}",
    };

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:D2} {Months[day.Month - 1]} {day.Year % 100:D2}");
}
