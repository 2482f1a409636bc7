namespace Blotter.Language.Segmentation;

/// <summary>
/// Shares the strings of frequent forms between tokens: a table of fixed size in which a form replaces another with the same slot. Threads read
/// and write it without a lock, since an entry never changes and a lost one is only made again; what it returns never depends on what it holds.
/// </summary>
internal static class FormCache
{
    private const int Slots = 1 << 14;
    private const int LongestForm = 24;

    private static readonly Form?[] Forms = new Form?[Slots];

    /// <summary>The form of <paramref name="written"/>.</summary>
    public static Form Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestForm)
            return Form.Make(written);
        ref var slot = ref Forms[Hash(written) & (Slots - 1)];
        var form = Volatile.Read(ref slot);
        if (form is null || !written.SequenceEqual(form.Text))
            Volatile.Write(ref slot, form = Form.Make(written));
        return form;
    }

    private static int Hash(ReadOnlySpan<char> written)
    {
        unchecked
        {
            var hash = 2_166_136_261u;
            foreach (var unit in written)
                hash = (hash ^ unit) * 16_777_619u;
            return (int)(hash ^ (hash >> 15));
        }
    }
}

/// <summary>A form as written, in lower case with a straight apostrophe, and what it is made of.</summary>
internal sealed record Form(string Text, string Lower, TokenKind Kind)
{
    /// <summary>Makes the form of <paramref name="written"/>, which is not empty.</summary>
    public static Form Make(ReadOnlySpan<char> written)
    {
        var text = written.ToString();
        var lower = text.ToLowerInvariant().Replace('’', '\'');
        return new Form(text, lower == text ? text : lower, KindOf(text));
    }

    private static TokenKind KindOf(string text)
    {
        bool letter = false, digit = false;
        foreach (var unit in text)
            (letter, digit) = (letter || char.IsLetter(unit), digit || char.IsDigit(unit));
        return char.IsDigit(text[0]) && !letter ? TokenKind.Number : letter || digit ? TokenKind.Word : TokenKind.Mark;
    }
}
