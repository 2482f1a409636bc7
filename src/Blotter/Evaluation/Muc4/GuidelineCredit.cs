using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>
/// What a value is worth where nobody judges: besides what the official program decided by itself, what the scoring guidelines (version 7) let a person
/// decide and a program can tell.
/// </summary>
internal static class GuidelineCredit
{
    // "Close to the key's date" (3.2.2): judges took the day before the last of a default date, and no earlier one.
    private const int DaysBeforeDefault = 1;

    /// <summary>The credit by program and guidelines.</summary>
    public static Credit Of(Muc4Slot slot, ComparedValue response, ImmutableArray<ComparedValue> key)
    {
        var credit = ValueCredit.Of(slot, response, key);
        foreach (var value in key)
        {
            if (credit == Credit.Correct)
                break;
            var more = slot.Kind() switch
            {
                Muc4FillKind.String => OfString(slot, response.Words, value.Words),
                Muc4FillKind.Date => OfDay(response.Day!, value.Day!),
                Muc4FillKind.Number => OfNumber(response.Text, value.Text),
                Muc4FillKind.Location => OfPlace(response.Place!, value.Place!),
                _ => Credit.Incorrect,
            };
            credit = more > credit ? more : credit;
        }
        return credit;
    }

    // More modifiers before the key's words are right, adjuncts after them half right (3.1.1); so is a part of a name (3.1.1.2). Of a thing that was
    // attacked a part is mostly another thing.
    private static Credit OfString(Muc4Slot slot, ImmutableArray<string> response, ImmutableArray<string> key)
    {
        if (response.IsEmpty || key.IsEmpty)
            return Credit.Incorrect;
        if (response.AsSpan().EndsWith(key.AsSpan()))
            return Credit.Correct;
        return response.AsSpan().IndexOf(key.AsSpan()) >= 0 || (slot != Muc4Slot.PhysicalTargetId && key.AsSpan().IndexOf(response.AsSpan()) >= 0)
            ? Credit.Partial
            : Credit.Incorrect;
    }

    // 3.2.2: dates may be written otherwise; half right are a part of the key's range, and a default whose last day is the key's.
    private static Credit OfDay(Muc4Day response, Muc4Day key)
    {
        if (response.Days is not { } said || key.Days is not { } wanted)
            return Credit.Incorrect;
        if (response.IsDay == key.IsDay && said == wanted)
            return Credit.Correct;
        var isPartial = (response.IsDefault, key.IsDefault) switch
        {
            (true, _) => !key.IsDefault && said.Last == wanted.Last,
            (_, true) => said.Last <= wanted.Last && wanted.Last.DayNumber - said.Last.DayNumber <= DaysBeforeDefault,
            _ => !key.IsDay && wanted.First <= said.First && said.Last <= wanted.Last,
        };
        return isPartial ? Credit.Partial : Credit.Incorrect;
    }

    // 3.2.14: the key has a range with the response's number at an end, or a tilde before it.
    private static Credit OfNumber(string response, string key) =>
        response.All(char.IsAsciiDigit) && (key == "~" + response || (key.Contains('-', StringComparison.Ordinal) && key.Split('-').Contains(response, StringComparer.Ordinal)))
            ? Credit.Partial
            : Credit.Incorrect;

    // 3.2.3: right but for the country, or in the right country.
    private static Credit OfPlace(Muc4Place response, Muc4Place key) =>
        response.SharesCountry(key) || response.IsElsewhere(key) ? Credit.Partial : Credit.Incorrect;
}
