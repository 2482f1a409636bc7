using System.Collections.Immutable;
using Blotter.Reading.Formats;

namespace Blotter.Reading;

/// <summary>Understands a report's bytes: decodes them, finds the sections and gathers what is said about the report.</summary>
/// <remarks>
/// Where several say something, the user's options go first, then the metadata file beside the report, then the report's own fields or page, then
/// its text.
/// </remarks>
public sealed class DocumentReader(ReadingOptions options)
{
    /// <summary>Reads one report. The same report and options always give the same document.</summary>
    /// <exception cref="BlotterException">The bytes are not what their format says, or name a publication date that cannot be.</exception>
    public Document Read(RawReport raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var content = ContentOf(raw);
        var notes = content.Notes.ToBuilder();
        var url = Url(raw, content, notes);
        return new Document
        {
            Id = Sha256Digest.Of(raw.Bytes.Span),
            Origin = raw.Origin,
            Address = url ?? FileAddress(raw),
            Url = url,
            Publisher = options.Publisher ?? raw.Metadata?.Publisher ?? content.About.Publisher,
            Title = content.Title,
            Byline = content.Byline,
            Published = Published(raw, content, notes),
            Dateline = content.Dateline,
            Text = content.Text,
            Sections = content.Sections,
            Notes = notes.ToImmutable(),
        };
    }

    private ReportContent ContentOf(RawReport raw) => raw.Format switch
    {
        ReportFormat.PlainText => PlainTextReader.Read(raw),
        ReportFormat.Html => HtmlReader.Read(raw),
        ReportFormat.Jsonl => JsonlReader.Read(raw, options.Limits),
        ReportFormat.Muc => MucReader.Read(raw),
        _ => throw new ArgumentOutOfRangeException(nameof(raw)),
    };

    private PublicationDate? Published(RawReport raw, ReportContent content, ImmutableArray<string>.Builder notes)
    {
        if (options.Published is { } given)
            return new PublicationDate(given, "option");
        if (string.IsNullOrWhiteSpace(raw.Metadata?.Published ?? content.About.Published))
            return content.Published;
        var stated = (raw.Metadata?.Published ?? content.About.Published)!;
        var date = StatedDate.Read(stated);
        if (date.WhyImpossible is { } why)
            throw Errors.ImpossibleDate(raw.Origin, stated, why, date.Nearest);
        if (date.Date is { } day)
            return new PublicationDate(day, "field");
        notes.Add($"The publication date \"{Shortened(stated)}\" is no date that can be read; it was passed over.");
        return content.Published;
    }

    private string? Url(RawReport raw, ReportContent content, ImmutableArray<string>.Builder notes)
    {
        if ((options.Url ?? raw.Metadata?.Url ?? content.About.Url) is not { } stated)
            return null;
        var url = CanonicalUrl.Of(stated);
        if (url is null)
            notes.Add($"\"{Shortened(stated)}\" is no http or https address; it was passed over.");
        return url;
    }

    // A line without an id of its own has no lasting address: lines move when others are added above.
    private static string? FileAddress(RawReport raw)
    {
        if (raw.File is null || (raw.EntryId is null && raw.Format is ReportFormat.Jsonl or ReportFormat.Muc))
            return null;
        var file = new Uri(raw.File).AbsoluteUri;
        return raw.EntryId is null ? file : $"{file}#{Uri.EscapeDataString(raw.EntryId)}";
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : $"{text[..80]}...";
}
