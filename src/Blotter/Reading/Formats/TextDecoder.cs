using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Blotter.Reading.Formats;

/// <summary>Turns a report's bytes into text.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Longest first: the mark of UTF-32LE begins with that of UTF-16LE.
    private static readonly ImmutableArray<(byte[] Mark, Encoding Encoding)> Marks =
    [
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false)),
    ];

    /// <summary>
    /// Decodes by the byte order mark, else as <paramref name="declared"/>, else as UTF-8, else as Windows-1252 with a note. Line ends stay as
    /// they are; the byte order mark is not part of the text. A declared charset that is unknown or does not fit the bytes is passed over with
    /// a note. Malformed bytes after a byte order mark become U+FFFD with a note.
    /// </summary>
    /// <param name="bytes">The whole report.</param>
    /// <param name="declared">The charset that the report itself declares (an HTML or XML label), or <c>null</c>.</param>
    /// <param name="origin">Named by the error.</param>
    /// <exception cref="BlotterException">B007: the bytes are no text: they hold NUL, or more control characters than one in ten.</exception>
    public static DecodedText Decode(ReadOnlyMemory<byte> bytes, string? declared, string origin)
    {
        var decoded = ByMark(bytes.Span, out _) ?? ByDeclaration(bytes.Span, declared) ?? ByContent(bytes.Span, []);
        return IsText(decoded.Text) ? decoded : throw Errors.NoText(origin);
    }

    /// <summary>Text for sniffing: the beginning of a report, decoded by its mark, else as UTF-8 with U+FFFD for all that is none.</summary>
    /// <param name="head">The beginning; it may end within a character.</param>
    /// <param name="wide">Whether the mark is that of UTF-16 or UTF-32.</param>
    internal static string Preview(ReadOnlySpan<byte> head, out bool wide)
    {
        var marked = ByMark(head, out var markLength);
        wide = marked is not null && markLength != 3;
        return marked?.Text ?? Encoding.UTF8.GetString(head);
    }

    /// <summary>Whether <paramref name="text"/> holds no NUL and at most one control character in ten.</summary>
    internal static bool IsText(string text)
    {
        var controls = 0;
        foreach (var unit in text)
        {
            if (unit == '\0')
                return false;
            if (char.IsControl(unit) && unit is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u0085'))
                controls++;
        }
        return controls <= text.Length / 10;
    }

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes, out int markLength)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (!bytes.StartsWith(mark))
                continue;
            markLength = mark.Length;
            var text = encoding.GetString(bytes[mark.Length..]);
            return new DecodedText(text, Strictly(encoding, bytes[mark.Length..]) is null ? [MalformedNote(encoding)] : []);
        }
        markLength = 0;
        return null;
    }

    private static DecodedText? ByDeclaration(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (string.IsNullOrWhiteSpace(declared))
            return null;
        var encoding = EncodingOf(declared.Trim());
        if (encoding is not null && Strictly(encoding, bytes) is { } text)
            return new DecodedText(text, []);
        return ByContent(bytes, [encoding is null
            ? $"The report declares the charset \"{Shortened(declared)}\", which is not known; it was passed over."
            : $"The report declares the charset \"{Shortened(declared)}\", but its bytes do not fit it; it was passed over."]);
    }

    private static DecodedText ByContent(ReadOnlySpan<byte> bytes, ImmutableArray<string> notes) => Utf8.IsValid(bytes)
        ? new DecodedText(Encoding.UTF8.GetString(bytes), notes)
        : new DecodedText(Windows1252.GetString(bytes), notes.Add("The bytes are no UTF-8; they were read as Windows-1252."));

    // As the WHATWG encoding standard has it: Latin-1 and ASCII mean Windows-1252, and a UTF-16 label that could be read as ASCII means UTF-8.
    private static Encoding? EncodingOf(string label)
    {
        switch (label.ToUpperInvariant())
        {
            case "ISO-8859-1" or "ISO8859-1" or "LATIN1" or "LATIN-1" or "L1" or "US-ASCII" or "ASCII" or "CP1252" or "X-CP1252":
                return Windows1252;
            case "UTF8" or "UTF-16" or "UTF-16LE" or "UTF-16BE" or "UTF-32":
                return Encoding.UTF8;
        }
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string MalformedNote(Encoding encoding) =>
        string.Create(CultureInfo.InvariantCulture, $"Some bytes are no {encoding.WebName}; each became U+FFFD.");

    private static string Shortened(string label) => label.Length <= 40 ? label : label[..40];
}

/// <summary>Decoded text, and what had to be put up with.</summary>
/// <param name="Text">The text, free of NUL and of lone surrogates.</param>
/// <param name="Notes">For people.</param>
internal sealed record DecodedText(string Text, ImmutableArray<string> Notes);
