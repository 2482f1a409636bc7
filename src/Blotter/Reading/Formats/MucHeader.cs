using System.Buffers;
using System.Text;

namespace Blotter.Reading.Formats;

/// <summary>The line above a message of a MUC file: <c>DEV-MUC3-0001 (NOSC)</c>, <c>TST3-MUC4-0001</c>.</summary>
internal static class MucHeader
{
    private const int LongestHeader = 80;

    private static readonly SearchValues<char> IdLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Whether the line is a header.</summary>
    public static bool IsHeader(ReadOnlySpan<char> line) => !Id(line).IsEmpty;

    /// <summary>The message's id, or <c>null</c> when the line is no header or was too long to be held.</summary>
    public static string? Id(byte[]? line) =>
        line is { Length: <= LongestHeader } && Id(Encoding.Latin1.GetString(line)) is { IsEmpty: false } id ? id.ToString() : null;

    private static ReadOnlySpan<char> Id(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > LongestHeader)
            return [];
        var end = line.IndexOf(' ');
        var id = end < 0 ? line : line[..end];
        var rest = line[id.Length..].TrimStart();
        var siteFits = rest.IsEmpty || (rest[0] == '(' && rest[^1] == ')');
        return siteFits && IsId(id) ? id : [];
    }

    private static bool IsId(ReadOnlySpan<char> id)
    {
        var muc = id.IndexOf("-MUC", StringComparison.Ordinal);
        if (muc <= 0 || id[..muc].ContainsAnyExcept(IdLetters))
            return false;
        var numbers = id[(muc + 4)..];
        var dash = numbers.IndexOf('-');
        return dash > 0 && IsNumber(numbers[..dash]) && IsNumber(numbers[(dash + 1)..]);
    }

    private static bool IsNumber(ReadOnlySpan<char> digits) => !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
}
