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
        var hash = Form.HashOf(written);
        ref var slot = ref Forms[(hash ^ (hash >> 15)) & (Slots - 1)];
        var form = Volatile.Read(ref slot);
        if (form is null || !written.SequenceEqual(form.Text))
            Volatile.Write(ref slot, form = Form.Make(written));
        return form;
    }
}
