using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Origins;

/// <summary>The name of a publisher, agency, station or page as it was written, and which other names may mean the same: the full name, a part of it, its initials. Immutable.</summary>
public sealed class OutletName
{
    private const int MostInitials = 7;

    // Names of the register's outlets to their ids; names that several have, to all of them.
    private static readonly FrozenDictionary<string, ImmutableArray<string>> RegisteredOutlets = Register();

    private static readonly FrozenSet<string> Agencies = Outlets().Where(row => row["class"] is "agency").Select(row => row["id"]).ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<string> _words;
    private readonly string _initials;
    private readonly bool _isInitials;

    /// <summary>A name as written; an article before it does not count.</summary>
    public OutletName(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        Written = written.Trim();
        var words = WordsOf(Written);
        _words = [.. words.Select(Plain)];
        _initials = string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => char.ToLowerInvariant(word[0])));
        _isInitials = words is [{ Length: >= 2 and <= MostInitials } only] && only.All(char.IsUpper);
        Ids = RegisteredOutlets.GetValueOrDefault(string.Join(' ', _words), []);
    }

    /// <summary>As written.</summary>
    public string Written { get; }

    /// <summary>Its words in lower case, without accents and without an article before them.</summary>
    internal ImmutableArray<string> Words => _words;

    /// <summary>The ids under which the register of actors has it as an outlet; none where it doesn't know it.</summary>
    internal ImmutableArray<string> Ids { get; }

    /// <summary>Whether it is known or worded as a news agency.</summary>
    internal bool IsAgency => Ids.Any(id => Agencies.Contains(id)) || OutletWords.Shipped.NameAgency(_words);

    /// <summary>Whether two names may mean one outlet.</summary>
    public bool Means(OutletName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (_words.IsEmpty || other._words.IsEmpty)
            return false;
        return _words.SequenceEqual(other._words, StringComparer.Ordinal) || Ids.Intersect(other.Ids, StringComparer.Ordinal).Any()
            || IsInitialsOf(other) || other.IsInitialsOf(this) || IsPartOf(other) || other.IsPartOf(this);
    }

    /// <summary>Whether two names, as written, may mean one outlet.</summary>
    public static bool AreOne(string one, string other) => new OutletName(one).Means(new OutletName(other));

    private bool IsInitialsOf(OutletName full) => _isInitials && full._words.Length > 1 && string.Equals(_words[0], full._initials, StringComparison.Ordinal);

    // "the Courier" for "Basilan Strait Courier", "Dhow" for "Dhow Newswire".
    private bool IsPartOf(OutletName full)
    {
        var length = _words.Length;
        if (length >= full._words.Length || _words.All(OutletWords.Shipped.IsGeneric))
            return false;
        return full._words[^length..].SequenceEqual(_words, StringComparer.Ordinal) || full._words[..length].SequenceEqual(_words, StringComparer.Ordinal);
    }

    private static IEnumerable<DataRow> Outlets() => DataFile.Load("Coding/Actors/actors.tsv").Rows.Where(row => row["class"] is "agency" or "broadcaster" or "newspaper");

    private static FrozenDictionary<string, ImmutableArray<string>> Register() => Outlets()
        .SelectMany(row => row.Values("aliases").Prepend(row["name"]).Select(name => (Name: string.Join(' ', WordsOf(name).Select(Plain)), Id: row["id"])))
        .GroupBy(form => form.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(forms => forms.Key, forms => forms.Select(form => form.Id).Distinct(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);

    private static string Plain(string word) => PlainLetters.Of(word.ToLowerInvariant());

    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        for (var (at, start) = (0, -1); at <= name.Length; at++)
        {
            var isInside = at < name.Length && (char.IsLetterOrDigit(name[at]) || (start >= 0 && name[at] is '.' && IsInitialsDot(name, at)));
            if (isInside && start < 0)
                start = at;
            else if (!isInside && start >= 0)
            {
                words.Add(name[start..at].Replace(".", "", StringComparison.Ordinal));
                start = -1;
            }
        }
        return words is ["the" or "The" or "THE", _, ..] ? words[1..] : words;
    }

    // "A.P.", and the dot of "24.kg".
    private static bool IsInitialsDot(string name, int at) => at + 1 < name.Length && char.IsLetter(name[at + 1]);
}
