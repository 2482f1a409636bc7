using System.Text.RegularExpressions;

namespace Blotter.Reading.Sections;

/// <summary>A line of the head that says who wrote, for whom and when: "By Hana Verrall", "Name | Outlet | Updated: 17-03-2021 10:32 IST".</summary>
/// <param name="Byline">The names, without "By" and without outlet, place or date; <c>null</c> when the line names nobody.</param>
/// <param name="IsSigned">Whether the line is there to sign ("By ...", "From our correspondent") and not only to date.</param>
/// <param name="Published">The first whole date that is not one of updating, else the first whole date, else <c>null</c>.</param>
internal sealed partial record CreditLine(string? Byline, bool IsSigned, PartialDate? Published)
{
    private const int LongestLine = 160;
    private const int MostOtherWords = 10;

    /// <summary>Reads a line, or returns <c>null</c> when it is no credit line.</summary>
    public static CreditLine? Read(string line)
    {
        if (line.Length > LongestLine || NoCredit().IsMatch(line))
            return null;
        var signature = Signature().Match(line);
        if (signature.Success && !EndsSentence(line))
            return new CreditLine(Names(signature.Groups["rest"].Value), IsSigned: true, Date(line));
        return IsDated(line) || IsReadingTime(line) ? new CreditLine(NamesInside(line), IsSigned: false, Date(line)) : null;
    }

    // A date among few other words and without a sentence's end: an outlet, a desk, "Published".
    private static bool IsDated(string line)
    {
        var dates = WrittenDate.FindAll(line).ToList();
        if (EndsSentence(line) || (dates.Count == 0 && !NumericDay().IsMatch(line) && !(Stamp().IsMatch(line) && Clock().IsMatch(line))))
            return false;
        var words = line.Split([' ', '|', '·', ',', '/', '-', '–', '—', '(', ')', '@'], StringSplitOptions.RemoveEmptyEntries);
        return words.Count(word => char.IsLetter(word[0]) && !WrittenDate.IsCalendarWord(word.TrimEnd('.'))) <= MostOtherWords;
    }

    private static bool IsReadingTime(string line) => line.Contains(" min read", StringComparison.OrdinalIgnoreCase);

    private static bool EndsSentence(string line) => line is [.., '.' or '!' or '?'] && !AbbreviationEnd().IsMatch(line);

    private static PartialDate? Date(string line)
    {
        var dates = WrittenDate.FindAll(line).ToList();
        if (dates.Count == 0)
            return null;
        var first = dates.FindIndex(found => !Update().IsMatch(line[Math.Max(0, found.Span.Start - 30)..found.Span.Start]));
        return dates[Math.Max(first, 0)].Date;
    }

    private static string? NamesInside(string line)
    {
        var signature = InnerSignature().Match(line);
        return signature.Success ? Names(signature.Groups["rest"].Value) : null;
    }

    private static string? Names(string signed)
    {
        var cut = Boundary().Match(signed);
        var names = (cut.Success ? signed[..cut.Index] : signed).Trim(' ', ',', '-', '–', '—', '|', ':', '/', '(');
        var isOffice = names.StartsWith("our ", StringComparison.OrdinalIgnoreCase) || names.Length == 0;
        if (isOffice || (!char.IsUpper(names[0]) && !char.IsDigit(names[0])))
            return null;
        var outlet = names.IndexOf(", ", StringComparison.Ordinal);
        return outlet > 0 && cut.Success && !names[(outlet + 2)..].Contains(',', StringComparison.Ordinal) && cut.Value.TrimStart().StartsWith(',')
            ? names[..outlet]
            : names;
    }

    // The attribution of a post, a link.
    [GeneratedRegex(@"^[—–-]|\(@|://", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex NoCredit();

    // All patterns run on at most 160 units and have no nested repetition, which bounds their work.
    [GeneratedRegex(
        @"^(?:[Bb]y:?|BY:?|[Ff]rom (?=our )|From (?=(?:the )?[A-Z])|Text(?: and (?:photos|pictures))?:|Words:|Reported by:?|Reporting by|"
        + @"Written by:?|Compiled by|Author:|W\.D\.|Posted by) ?(?:the )?(?<rest>\p{Lu}.*|our .*)$",
        RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"(?:^|[|·–—-] ?)(?:[Bb]y|Text(?: and (?:photos|pictures))?:|Words:|Written by:?) (?<rest>\p{Lu}.*)$",
        RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex InnerSignature();

    [GeneratedRegex(
        @" in \p{Lu}|, (?:\p{L}+ ){0,3}(?:Correspondent|Reporter|Writer|Editor|Staff|Press|News|Desk|Bureau|Columnist)\b"
        + @"| [|·–—-] ?|\s?[|·(]"
        + @"|,? ?(?:(?:Updated|Published|Posted|Created|CREATED|Email)\b|\d{1,4}[-/.:]\d)|\son\s(?=[\p{Lu}\d])"
        + @"|,\s(?:\p{Lu}\p{L}+\s)?(?:\d{1,2}\b|\p{Lu}\p{L}{2,8}\.?\s\d)",
        RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"(?i)^\W*(?:published|posted|updated|last updated|created|date)\b", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex NumericDay();

    [GeneratedRegex(@"\d{1,2}:\d{2}", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?i)\b(?:updated|modified|last update)\b[^\d]*$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Update();

    [GeneratedRegex(@"(?:\b\p{L}\.\p{L}|\b\p{Lu}|\b(?:Jr|Sr|Ltd|Co|Inc|Mich|Wash|St|Ill|Tenn|Calif|Ariz))\.$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex AbbreviationEnd();
}
