using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Attribution;

/// <summary>
/// What a paper took over from an agency: by the dateline ("BAGHDAD (Reuters) -"), by the byline ("From the Press Association"), or by a credit at a paragraph's end ("- AFP",
/// "(AP)"), which is for all before it. One report's.
/// </summary>
internal sealed partial class AgencyCredits
{
    private readonly List<(TextSpan Span, SpeakerEntity Agency)> _credits = [];
    private readonly SpeakerWords _words;
    private readonly string? _publisher;

    public AgencyCredits(Document document, ImmutableArray<SentenceTree> trees, SpeakerRegister register, SpeakerWords words)
    {
        (_words, _publisher) = (words, document.Publisher);
        if (_publisher is null || trees.Where(tree => tree.Sentence.Section == SectionKind.Body).Select(tree => tree.Sentence).ToList() is not [var first, ..] body)
            return;
        var (start, end) = (first.Span.Start, body[^1].Span.End);
        foreach (var paragraph in SayingReader.Paragraphs(body))
            if (CreditAtEnd(document.Text, paragraph) is { } credit)
            {
                Add(register, credit.Name, new TextSpan(start, credit.Span.Start), credit.Span);
                start = paragraph.End;
            }
        if (start == first.Span.Start && Signed(document) is { } signed)
            Add(register, signed.Name, new TextSpan(start, end), signed.Span);
    }

    /// <summary>The agency that tells the text at a place, or <c>null</c>.</summary>
    public SpeakerEntity? At(int offset)
    {
        var (low, high) = (0, _credits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _credits[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }
        return low < _credits.Count && _credits[low].Span.Contains(offset) ? _credits[low].Agency : null;
    }

    private void Add(SpeakerRegister register, string name, TextSpan told, TextSpan span)
    {
        if (told.Length <= 0)
            return;
        var agency = register.Named(name, SourceKind.Agency, span);
        if (agency.Kind is SourceKind.Group)
            agency.Kind = SourceKind.Agency;
        _credits.Add((told, agency));
    }

    private (string Name, TextSpan Span)? Signed(Document document)
    {
        if (document.Dateline is { Agency: { } agency } dateline && !IsPublisher(agency))
            return (agency, Within(document.Text, dateline.Span, agency));
        if (document.Byline is not { } byline || !IsAgency(byline) || IsPublisher(byline))
            return null;
        var line = document.Sections.FirstOrDefault(section => section.Kind == SectionKind.Byline).Span;
        return (byline, Within(document.Text, line, byline));
    }

    private static TextSpan Within(string text, TextSpan span, string name)
    {
        var at = span.Of(text).IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? span : new TextSpan(span.Start + at, span.Start + at + name.Length);
    }

    private (string Name, TextSpan Span)? CreditAtEnd(string text, TextSpan paragraph)
    {
        var from = Math.Max(paragraph.Start, paragraph.End - LongestCredit);
        var match = Credit().Match(text[from..paragraph.End]);
        if (!match.Success)
            return null;
        var name = match.Groups["name"];
        var isInitials = match.Groups["dash"].Success && name.Length is >= 2 and <= 6 && name.Value.All(char.IsUpper);
        return (isInitials || IsAgency(name.Value)) && !IsPublisher(name.Value) ? (name.Value, new TextSpan(from + name.Index, from + name.Index + name.Length)) : null;
    }

    private const int LongestCredit = 60;

    // Behind the mark that ends the last sentence: a dash and a name, or a name in brackets.
    [GeneratedRegex(@"(^|[.!?][""”’']*)\s*((?<dash>(-{1,2}|–|—)\s*)|\()(?<name>\p{Lu}[\p{L}'’&.\- ]{1,40}?)\)?\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Credit();

    private bool IsAgency(string name)
    {
        var words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return _words.KindOf(name.ToLowerInvariant()) == SourceKind.Agency || (words.Length > 1 && (_words["agency-last"].Contains(words[^1]) || _words["agency-last"].Contains(words[^2] + " " + words[^1]) || words[0] is "agence" or "agencia" or "agenzia" or "agência"));
    }

    // The same name, a part of it, or its initials.
    private bool IsPublisher(string name)
    {
        var initials = string.Concat(_publisher!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0]));
        return _publisher.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(_publisher, StringComparison.OrdinalIgnoreCase) || string.Equals(initials, name.Replace(".", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }
}
