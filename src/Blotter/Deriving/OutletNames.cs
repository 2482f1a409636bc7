namespace Blotter.Deriving;

/// <summary>Tells whether two names mean one paper, broadcaster, agency or group: by the same words, or the initials of one of them.</summary>
internal static class OutletNames
{
    /// <summary>Whether two names mean one.</summary>
    public static bool AreSame(string one, string other)
    {
        var (first, second) = (NameWords.Of(one), NameWords.Of(other));
        return first.SequenceEqual(second) || IsShortOf(one, second) || IsShortOf(other, first);
    }

    private static bool IsShortOf(string form, string[] name) => NameWords.AreInitials(form, name);
}
