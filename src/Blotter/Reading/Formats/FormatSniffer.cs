using System.Buffers;
using System.Text.Json;

namespace Blotter.Reading.Formats;

/// <summary>What a file holds, as far as its beginning tells.</summary>
internal enum FileContent
{
    PlainText,
    Html,
    Jsonl,
    MucMessages,
    MucAnswerKey,
    OtherJson,
    Binary,
}

/// <summary>Tells what a file holds by its beginning; its name only decides where the content leaves it open.</summary>
internal static class FormatSniffer
{
    /// <summary>How many bytes from the beginning are looked at, at most.</summary>
    public const int HeadBytes = 64 * 1024;

    // With these a fragment of a page begins; a text that opens with any other tag (SGML news, XML) is plain text.
    private static readonly SearchValues<string> PageStarts = SearchValues.Create(
        [
            "<!doctype html", "<html", "<head", "<body", "<article", "<main", "<section", "<div", "<p>", "<p ", "<h1", "<table",
            "<meta", "<title", "<script", "<style", "<link",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells what the file is.</summary>
    /// <param name="head">The first <see cref="HeadBytes"/> bytes, or all when there are fewer.</param>
    /// <param name="name">The file's name without <c>.gz</c>, or empty.</param>
    public static FileContent Sniff(ReadOnlySpan<byte> head, string name)
    {
        var text = TextDecoder.Preview(head, out var wide);
        if (text.StartsWith("%PDF-", StringComparison.Ordinal) || !TextDecoder.IsText(text))
            return FileContent.Binary;
        var ending = Path.GetExtension(name).ToUpperInvariant();
        if (ending is ".JSONL" or ".NDJSON")
            return FileContent.Jsonl;
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith('{') || start.StartsWith('['))
            return OfJson(start, isWhole: head.Length < HeadBytes, ending, wide);
        if (IsPage(start, ending))
            return FileContent.Html;
        if (!wide && MucHeader.IsHeader(FirstLine(start)))
            return FileContent.MucMessages;
        return IsAnswerKey(start) ? FileContent.MucAnswerKey : FileContent.PlainText;
    }

    private static FileContent OfJson(ReadOnlySpan<char> text, bool isWhole, string ending, bool wide)
    {
        if (!wide && text[0] == '{' && HoldsReports(text, isWhole))
            return FileContent.Jsonl;
        var inside = text[1..].TrimStart();
        // "[REPORT]" opens many a text; JSON goes on with a string, an object, an array or its own end.
        var looksLikeJson = inside.IsEmpty || inside[0] is '"' or '{' or '[' or '}' or ']';
        return looksLikeJson || ending is ".JSON" ? FileContent.OtherJson : FileContent.PlainText;
    }

    // JSON lines of reports: each line is an object of its own, and one of them has a text. Pretty-printed JSON breaks its objects.
    private static bool HoldsReports(ReadOnlySpan<char> text, bool isWhole)
    {
        var any = false;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            if (end < 0 && !isWhole)
                return any || text[1..].TrimStart(' ').StartsWith('"');
            var line = (end < 0 ? text : text[..end]).Trim();
            if (!line.IsEmpty && line[0] != '{')
                return false;
            any |= HasText(line);
            text = end < 0 ? [] : text[(end + 1)..];
        }
        return any;
    }

    private static bool HasText(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return false;
        try
        {
            using var json = JsonDocument.Parse(line.ToString());
            return json.RootElement.ValueKind == JsonValueKind.Object && JsonlEntry.HasTextField(json.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsPage(ReadOnlySpan<char> text, string ending)
    {
        if (ending is ".HTML" or ".HTM" or ".XHTML")
            return text.Contains('<');
        if (!text.StartsWith('<'))
            return false;
        var known = text.IndexOfAny(PageStarts);
        var mayComeLater = text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!--", StringComparison.Ordinal);
        return known == 0 || (known > 0 && mayComeLater);
    }

    // Answer keys may open with remarks, each behind a semicolon.
    private static bool IsAnswerKey(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace() || line.StartsWith(';'))
                continue;
            return line.StartsWith("0.", StringComparison.Ordinal) && line[2..].TrimStart().StartsWith("MESSAGE: ID", StringComparison.Ordinal);
        }
        return false;
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end < 0 ? text : text[..end];
    }
}
