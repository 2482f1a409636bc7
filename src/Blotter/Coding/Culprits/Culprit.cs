
namespace Blotter.Coding.Culprits;

/// <summary>Whoever may have done something of a report, with all that is said about it.</summary>
/// <param name="name">The first words for it.</param>
internal sealed class Culprit(CulpritName name)
{
    /// <summary>The fullest name told so far, or the description.</summary>
    public CulpritName Name { get; private set; } = name;

    /// <summary>Whether other words stand for the same: equal names, a part of the name, its initials.</summary>
    public bool IsNamed(CulpritName other)
    {
        if (string.Equals(Key(Name.Name), Key(other.Name), StringComparison.OrdinalIgnoreCase))
            return true;
        return Name.Form == CulpritForm.Named && other.Form == CulpritForm.Named && (IsShort(Name.Name, other.Name) || IsShort(other.Name, Name.Name));
    }

    /// <summary>Whether a source's name is that of the culprit.</summary>
    public bool IsCalled(string name) =>
        Name.Form == CulpritForm.Named
        && (string.Equals(Key(name), Key(Name.Name), StringComparison.OrdinalIgnoreCase) || IsShort(Name.Name, name) || IsShort(name, Name.Name));

    /// <summary>Takes a fuller name.</summary>
    public void Take(CulpritName other)
    {
        if (other.Form == CulpritForm.Named && other.Name.Length > Name.Name.Length && Name.Form == CulpritForm.Named && !IsShort(Name.Name, other.Name, byInitials: true))
            Name = Name with { Name = other.Name };
    }

    /// <summary>A name without its article.</summary>
    public static string Key(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    // "the Brigades" of "Eastern Vanguard Brigades", "RAC" of "Republican Action Column", "the Front" of "Front of the Inner Delta".
    private static bool IsShort(string full, string part, bool byInitials = false)
    {
        var (whole, shorter) = (full.Split(' '), Key(part).Split(' '));
        if (shorter.Length == 1 && shorter[0].Length is >= 2 and <= 7 && shorter[0].All(char.IsUpper) && IsInitials(whole, shorter[0]))
            return true;
        return !byInitials && shorter.Length < whole.Length && shorter.Any(word => word.Length > 2) && shorter.All(word => (word.Length > 2 || shorter.Length > 1) && whole.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsInitials(string[] words, string acronym)
    {
        var initials = string.Concat(words.SelectMany(word => word.Split('-')).Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));
        return string.Equals(initials, acronym, StringComparison.Ordinal);
    }
}
