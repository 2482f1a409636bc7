namespace Blotter.Deriving;

/// <summary>Finds the short forms that a report gives to names: in brackets behind them, or after "initials" or "acronym".</summary>
internal static class ShortForms
{
    // As far behind a name as "known by its Spanish initials FLI" reaches.
    private const int Reach = 60;
    private const int MostOccurrences = 20;
    private const int Longest = 8;

    /// <summary>The short forms of one name.</summary>
    /// <param name="name">As the report writes it.</param>
    /// <param name="text">The report's text.</param>
    public static IEnumerable<ShortForm> Of(string name, string text)
    {
        var at = name.Length == 0 ? -1 : text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        for (var seen = 0; at >= 0 && seen < MostOccurrences; seen++)
        {
            var behind = at + name.Length;
            if (Form(text.AsSpan(behind, Math.Min(Reach, text.Length - behind))) is { } form)
                yield return new ShortForm(name, form);
            at = text.IndexOf(name, behind, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string? Form(ReadOnlySpan<char> behind)
    {
        if (behind.StartsWith(" (", StringComparison.Ordinal) || behind.StartsWith(", or ", StringComparison.Ordinal))
            return Capitals(behind[behind.IndexOfAny("(r")..][1..].TrimStart());
        foreach (var word in (ReadOnlySpan<string>)["initials ", "acronym "])
            if (behind.IndexOf(word, StringComparison.Ordinal) is var at and >= 0)
                return Capitals(behind[(at + word.Length)..]);
        return null;
    }

    private static string? Capitals(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsUpper(text[length]))
            length++;
        return length is >= 2 and <= Longest && (length == text.Length || !char.IsLetterOrDigit(text[length])) ? text[..length].ToString() : null;
    }
}
