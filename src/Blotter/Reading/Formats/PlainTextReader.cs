using Blotter.Reading.Sections;

namespace Blotter.Reading.Formats;

/// <summary>Reads a report that is a text file: its first line is the headline.</summary>
internal static class PlainTextReader
{
    /// <summary>Reads the report.</summary>
    /// <exception cref="BlotterException">B007: no text; B020: only white space.</exception>
    public static ReportContent Read(RawReport raw)
    {
        var (text, notes) = TextDecoder.Decode(raw.Bytes, declared: null, raw.Origin);
        return string.IsNullOrWhiteSpace(text)
            ? throw Errors.BlankReport(raw.Origin)
            : ReportContent.Of(text, SectionFinder.Find(text, new SectionHints()), notes);
    }
}
