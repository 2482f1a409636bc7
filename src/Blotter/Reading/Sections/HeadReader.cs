using System.Collections.Immutable;

namespace Blotter.Reading.Sections;

/// <summary>What the first lines of a text say.</summary>
/// <param name="Sections">Headline, standfirst, byline and credit lines, in order.</param>
/// <param name="Lines">How many lines they take.</param>
/// <param name="Byline">Who signs, or <c>null</c>.</param>
/// <param name="Published">The date of the credit lines, or <c>null</c>.</param>
internal sealed record Head(ImmutableArray<Section> Sections, int Lines, string? Byline, PartialDate? Published);

/// <summary>Reads the lines above the report's own text: the headline and who wrote, for whom and when.</summary>
internal sealed class HeadReader
{
    private const int LongestHeadline = 300;
    private const int LongestStandfirst = 250;
    private const int LongestOutlet = 80;
    private const int MostLines = 10;

    private readonly string _text;
    private readonly ImmutableArray<TextLine> _lines;
    private readonly ImmutableArray<Section>.Builder _sections = ImmutableArray.CreateBuilder<Section>();
    private string? _byline;
    private PartialDate? _published;

    private HeadReader(string text, ImmutableArray<TextLine> lines) => (_text, _lines) = (text, lines);

    /// <summary>Reads the head of <paramref name="text"/>, whose lines are given.</summary>
    public static Head Read(string text, ImmutableArray<TextLine> lines, SectionHints hints)
    {
        var reader = new HeadReader(text, lines);
        var next = reader.ReadHeadline(hints);
        var afterStandfirst = next > 0 ? reader.ReadStandfirst(next) : next;
        next = reader.ReadCredits(afterStandfirst);
        return new Head(reader._sections.ToImmutable(), next, reader._byline, reader._published);
    }

    private int ReadHeadline(SectionHints hints)
    {
        if (_lines.IsEmpty || hints.Known.Any(section => section.Kind == SectionKind.Headline))
            return 0;
        var first = _lines[0].Span;
        if (hints.Title is { } title && RepeatedTitle(title, first) is { IsEmpty: false } repeated)
            return ReadRepeatedTitle(repeated, first);
        if (!hints.FirstLineIsHeadline || first.Length > LongestHeadline || CreditLine.Read(first.Of(_text)) is { IsSigned: true })
            return 0;
        if (first.Length > 150 && DatelineReader.Read(_text, first, new DatelineSurroundings(_text, null)) is not null)
            return 0;
        _sections.Add(new Section(SectionKind.Headline, first));
        return 1;
    }

    // Copied pages often run the title and the time of posting together in one line.
    private int ReadRepeatedTitle(TextSpan repeated, TextSpan line)
    {
        var rest = new TextSpan(repeated.End, line.End).Trim(_text);
        if (!rest.IsEmpty && CreditLine.Read(rest.Of(_text)) is null)
            return 0;
        _sections.Add(new Section(SectionKind.Headline, repeated));
        if (!rest.IsEmpty)
            AddCredit(rest, CreditLine.Read(rest.Of(_text))!);
        return 1;
    }

    // The title of a page may end in the site's name ("... - WKRN News 2"), which the text does not repeat.
    private TextSpan RepeatedTitle(string title, TextSpan line)
    {
        var cut = title.LastIndexOfAny(['|', '–', '—', '-']);
        var core = cut > title.Length / 2 ? title[..cut].Trim() : title;
        foreach (var candidate in new[] { title.Trim(), core })
        {
            if (candidate.Length >= 10 && line.Of(_text).StartsWith(candidate, StringComparison.OrdinalIgnoreCase))
                return new TextSpan(line.Start, line.Start + candidate.Length);
        }
        return new TextSpan(line.Start, line.Start);
    }

    // One or two lines between headline and credits, in the same block, that end no sentence.
    private int ReadStandfirst(int next)
    {
        var credit = next;
        while (credit < Math.Min(_lines.Length, next + 3) && _lines[credit].Paragraph == _lines[next].Paragraph && Credit(credit) is null)
            credit++;
        var isStandfirst = credit > next && credit < _lines.Length && _lines[credit].Paragraph == _lines[next].Paragraph && Credit(credit) is not null
            && Enumerable.Range(next, credit - next).All(i => _lines[i].Span.Length <= LongestStandfirst && !IsOutlet(i) && !EndsWithStop(i));
        if (!isStandfirst)
            return next;
        _sections.Add(new Section(SectionKind.Standfirst, _lines[next].Span.Union(_lines[credit - 1].Span)));
        return credit;
    }

    private int ReadCredits(int next)
    {
        var read = next;
        for (var i = next; i < Math.Min(_lines.Length, next + MostLines); i++)
        {
            if (Credit(i) is { } credit)
                AddCredit(_lines[i].Span, credit);
            else if (IsLabel(i))
                _sections.Add(new Section(SectionKind.Boilerplate, _lines[i].Span));
            else
                break;
            read = i + 1;
        }
        return read;
    }

    // An outlet's name beside a credit line or alone under the headline, a note in square brackets, a button.
    private bool IsLabel(int i)
    {
        var words = _lines[i].Span.Of(_text);
        if (words.Length > LongestOutlet)
            return false;
        if ((words[0] == '[' && words[^1] == ']') || LineMarkers.KindOf(words) is SectionKind.Boilerplate)
            return true;
        var isLast = i + 1 == _lines.Length || _lines[i + 1].Paragraph != _lines[i].Paragraph;
        var isUnderHeadline = i == 1 && _sections.Count == 1 && _lines[0].Paragraph == _lines[1].Paragraph && isLast;
        return IsOutlet(i) && (isUnderHeadline || (!isLast && Credit(i + 1) is not null));
    }

    private CreditLine? Credit(int line) => CreditLine.Read(_lines[line].Span.Of(_text));

    private void AddCredit(TextSpan span, CreditLine credit)
    {
        _sections.Add(new Section(credit.IsSigned ? SectionKind.Byline : SectionKind.Boilerplate, span));
        _byline ??= credit.Byline;
        _published ??= credit.Published;
    }

    private bool EndsWithStop(int line) => _text[_lines[line].Span.End - 1] is '.' or '!' or '?' or ':';

    private bool IsOutlet(int line)
    {
        var words = _lines[line].Span.Of(_text);
        return words.Length <= LongestOutlet && !EndsWithStop(line)
            && words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= 5 } all
            && all.All(word => char.IsUpper(word[0]) || word.Length <= 3);
    }
}
