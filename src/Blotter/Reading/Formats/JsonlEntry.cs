using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

namespace Blotter.Reading.Formats;

/// <summary>One object of a JSON-lines file, with its fields as they are written there.</summary>
/// <param name="Id">Its <c>id</c>, or <c>null</c>.</param>
/// <param name="Title">Its <c>title</c> without white space around it, or <c>null</c> when it has none or a blank one.</param>
/// <param name="Text">Its text; blank only when there is a title.</param>
/// <param name="About">Its publisher, publication date and address.</param>
/// <param name="Notes">For people.</param>
internal sealed record JsonlEntry(string? Id, string? Title, string Text, ReportMetadata About, ImmutableArray<string> Notes)
{
    private static readonly ImmutableArray<string> TextFields = ["text", "content", "event_text"];

    /// <summary>Whether the object has one of the fields that hold a report's text.</summary>
    public static bool HasTextField(JsonElement entry) => TextFields.Any(field => entry.TryGetProperty(field, out _));

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line without its line end.</param>
    /// <param name="origin">File and line number, for error texts.</param>
    /// <param name="limits">Bounds the text.</param>
    /// <exception cref="BlotterException">
    /// The line is no JSON (B014), no object (B015), lacks text (B016), holds it in a wrong type (B017), holds what is no text (B018) or too
    /// much (B008).
    /// </exception>
    public static JsonlEntry Parse(ReadOnlyMemory<byte> line, string origin, ReadingLimits limits)
    {
        try
        {
            var isUtf8 = Utf8.IsValid(line.Span);
            var decoded = isUtf8 ? null : TextDecoder.Decode(line, null, origin);
            using var json = decoded is null ? JsonDocument.Parse(line) : JsonDocument.Parse(decoded.Text);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw Errors.LineIsNoObject(origin);
            return new FieldReader(json.RootElement, origin).Read(limits, decoded?.Notes ?? []);
        }
        catch (JsonException)
        {
            throw Errors.LineIsNoJson(origin);
        }
    }

    private sealed class FieldReader(JsonElement entry, string origin)
    {
        private readonly ImmutableArray<string>.Builder _notes = ImmutableArray.CreateBuilder<string>();

        public JsonlEntry Read(ReadingLimits limits, ImmutableArray<string> notes)
        {
            _notes.AddRange(notes);
            var (title, text) = (Title(), Text());
            if (text.Length > limits.ReportBytes)
                throw Errors.ReportTooLarge(origin, limits.ReportBytes);
            if (string.IsNullOrWhiteSpace(text))
            {
                if (title is null)
                    throw Errors.LineLacksText(origin);
                _notes.Add("The text is empty; only the title was read.");
            }
            var about = new ReportMetadata(Scalar("publisher"), Scalar("published", "date", "dct"), Scalar("url", "uri"));
            return new JsonlEntry(Scalar("id"), title, text, about, _notes.ToImmutable());
        }

        private string? Title() => First("title") is { } title && String(title, "title").Trim() is { Length: > 0 } text ? text : null;

        // The first field that says something; an empty one gives way to the next, a field of a wrong type does not.
        private string Text()
        {
            var blank = false;
            foreach (var field in TextFields)
            {
                if (First(field) is not { } value)
                    continue;
                var text = String(value, field);
                if (!string.IsNullOrWhiteSpace(text))
                    return text;
                blank = true;
            }
            return blank ? string.Empty : throw Errors.LineLacksText(origin);
        }

        private string? Scalar(params ReadOnlySpan<string> fields)
        {
            foreach (var field in fields)
            {
                if (First(field) is not { } value)
                    continue;
                if (value.ValueKind == JsonValueKind.Number)
                    return value.GetRawText();
                if (value.ValueKind == JsonValueKind.String)
                    return Unescaped(value).Trim() is { Length: > 0 } text ? text : null;
                _notes.Add($"The field \"{field}\" is neither a string nor a number; it was passed over.");
            }
            return null;
        }

        private JsonElement? First(string field) =>
            entry.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

        private string String(JsonElement value, string field) =>
            value.ValueKind == JsonValueKind.String ? Unescaped(value) : throw Errors.FieldIsNoString(origin, field);

        private string Unescaped(JsonElement value)
        {
            string text;
            try
            {
                text = value.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // What the base library throws for "\ud800" and the like.
                throw Errors.NoUnicodeText(origin);
            }
            return text.Contains('\0', StringComparison.Ordinal) ? throw Errors.NoUnicodeText(origin) : text;
        }
    }
}
