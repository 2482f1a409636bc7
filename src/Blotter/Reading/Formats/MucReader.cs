using System.Collections.Immutable;

namespace Blotter.Reading.Formats;

/// <summary>
/// Reads one message of a MUC file: header line, dateline (<c>SAN SALVADOR, 3 JAN 90 (AFP) --</c>), items in brackets about the kind of text and its
/// speaker up to <c>[TEXT]</c> or the like, body.
/// </summary>
/// <remarks>
/// The grammar is that of <c>text-headers-info</c>, which comes with the corpus. A year of two digits is one of the twentieth century: the
/// messages are of 1987 to 1992.
/// </remarks>
internal static class MucReader
{
    // The longest dateline of the corpus has some 80 characters.
    private const int LongestDateline = 300;

    /// <summary>Reads the message.</summary>
    /// <exception cref="BlotterException">B007: no text; B020: nothing after the header line.</exception>
    public static ReportContent Read(RawReport raw)
    {
        var (text, notes) = TextDecoder.Decode(raw.Bytes, declared: null, raw.Origin);
        var sections = ImmutableArray.CreateBuilder<Section>();
        var at = AddHeader(text, sections);
        if (text.AsSpan(at).IsWhiteSpace())
            throw Errors.BlankReport(raw.Origin);
        var dateline = FindDateline(text, at, out var published, ref notes);
        if (dateline is not null)
        {
            Add(sections, SectionKind.Dateline, dateline.Span, text);
            at = dateline.Span.End;
        }
        var body = BracketItems.End(text, at);
        Add(sections, SectionKind.Boilerplate, new TextSpan(at, body), text);
        Add(sections, SectionKind.Body, new TextSpan(body, text.Length), text);
        return new ReportContent { Text = text, Sections = sections.ToImmutable(), Dateline = dateline, Published = published, Notes = notes };
    }

    private static int AddHeader(string text, ImmutableArray<Section>.Builder sections)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var line = new TextSpan(0, end < 0 ? text.Length : end);
        if (!MucHeader.IsHeader(line.Of(text)))
            return 0;
        Add(sections, SectionKind.Boilerplate, line, text);
        return line.End;
    }

    private static void Add(ImmutableArray<Section>.Builder sections, SectionKind kind, TextSpan span, string text)
    {
        if (span.Trim(text) is { IsEmpty: false } trimmed)
            sections.Add(new Section(kind, trimmed));
    }

    private static Dateline? FindDateline(string text, int from, out PublicationDate? published, ref ImmutableArray<string> notes)
    {
        published = null;
        var dash = text.AsSpan(from, Math.Min(LongestDateline, text.Length - from)).IndexOf("--");
        if (dash < 0)
            return null;
        var span = new TextSpan(from, from + dash + 2).Trim(text);
        var written = Plain(text.AsSpan(span.Start, span.Length - 2));
        var comma = CommaAfterPlace(written);
        if (comma < 0)
            return null;
        var (place, country) = SplitAtBracket(written[..comma]);
        var (date, agency) = SplitAtBracket(written[(comma + 1)..]);
        published = Date(date, ref notes) is { } day ? new PublicationDate(day, "dateline") : null;
        return new Dateline(place is "NO CITY" or "CLANDESTINE" ? null : place, country, date is "NO DATE" ? null : date, agency, span);
    }

    private static PartialDate? Date(string written, ref ImmutableArray<string> notes)
    {
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [_, _, { Length: 2 } year])
            return null;
        var stated = StatedDate.Read($"{words[0]} {words[1]} 19{year}");
        if (stated.WhyImpossible is { } why)
            notes = notes.Add($"The dateline's date \"{written}\" cannot be ({why}); it was passed over.");
        return stated.Date;
    }

    // A country in parentheses behind the place may hold commas of its own.
    private static int CommaAfterPlace(string written)
    {
        var comma = written.IndexOf(',', StringComparison.Ordinal);
        var open = written.IndexOf('(', StringComparison.Ordinal);
        return open < 0 || open > comma ? comma : written.IndexOf(',', Math.Max(open, written.IndexOf(')', open)));
    }

    // The corpus closes some square brackets with a round one.
    private static (string Before, string? Inside) SplitAtBracket(string text)
    {
        var open = text.AsSpan().IndexOfAny('(', '[');
        if (open < 0)
            return (text.Trim(), null);
        var inside = text[(open + 1)..].Trim();
        return (text[..open].Trim(), inside is [.., ')' or ']'] ? inside[..^1].Trim() : inside);
    }

    private static string Plain(ReadOnlySpan<char> text) =>
        WhiteSpace.Collapsed(text.ToString());
}
