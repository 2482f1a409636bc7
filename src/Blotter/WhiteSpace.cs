namespace Blotter;

/// <summary>White space that only lays out text.</summary>
internal static class WhiteSpace
{
    /// <summary>The text on one line: every run of white space a blank, none at its ends.</summary>
    public static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
