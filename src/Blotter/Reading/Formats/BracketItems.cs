using System.Collections.Frozen;

namespace Blotter.Reading.Formats;

/// <summary>The items in brackets between a MUC message's dateline and its body.</summary>
internal static class BracketItems
{
    private static readonly FrozenSet<string> Openers = new[] { "TEXT", "SUMMARY", "EXCERPT", "EXCERPTS" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Where the body begins: after the item that opens the text and after what marks a continuation
    /// (<c>[CONTINUED] [BEGIN RECORDING] [speaker]</c>); at <paramref name="from"/> when no item opens the text.
    /// </summary>
    public static int End(string text, int from)
    {
        var (at, opened) = (from, false);
        while (!opened && Next(text, at) is { } item)
        {
            opened = Openers.Contains(Inside(item, text));
            at = item.End;
        }
        return opened ? AfterContinuation(text, at) : from;
    }

    private static int AfterContinuation(string text, int at)
    {
        if (Next(text, at) is not { } mark || !Inside(mark, text).StartsWith("CONTINUED", StringComparison.Ordinal))
            return at;
        at = mark.End;
        if (Next(text, at) is { } recording && Inside(recording, text) is "BEGIN RECORDING")
            at = recording.End;
        return Next(text, at) is { } speaker ? speaker.End : at;
    }

    private static TextSpan? Next(string text, int from)
    {
        var start = from;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        if (start == text.Length || text[start] != '[')
            return null;
        var end = text.IndexOf(']', start);
        return end < 0 ? null : new TextSpan(start, end + 1);
    }

    private static string Inside(TextSpan item, string text) => new TextSpan(item.Start + 1, item.End - 1).Of(text).Trim();
}
