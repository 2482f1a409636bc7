using Blotter.Coding.Places;

namespace Blotter.Training.Places;

/// <summary>A name in the letters that keys are made of.</summary>
internal sealed record Spelling(string Letters, ulong Key)
{
    private const string Article = "the ";

    /// <summary>The spelling of a name, or <c>null</c> where it holds other than Latin letters, is too long, or has fewer than two letters.</summary>
    public static Spelling? Of(string name)
    {
        var keys = new NameKeys(stackalloc char[NameKeys.MostLetters]);
        return keys.Add(name) && keys.Length > 1 ? new Spelling(keys.Letters.ToString(), keys.Exact) : null;
    }

    /// <summary>The spelling without "the" before it.</summary>
    public Spelling WithoutThe() => Letters.StartsWith(Article, StringComparison.Ordinal) ? Of(Letters[Article.Length..]) ?? this : this;

    /// <summary>The keys of all beginnings of whole words, without the whole.</summary>
    public IEnumerable<ulong> Beginnings()
    {
        for (var end = Letters.IndexOf(' ', StringComparison.Ordinal); end >= 0; end = Letters.IndexOf(' ', end + 1))
            yield return Key(Letters[..end]);

        static ulong Key(string letters)
        {
            var keys = new NameKeys(stackalloc char[NameKeys.MostLetters]);
            keys.Add(letters);
            return keys.Exact;
        }
    }

    /// <summary>See <see cref="NameSkeleton.WritePlain"/>.</summary>
    public string Plain()
    {
        Span<char> skeleton = stackalloc char[2 * NameKeys.MostLetters];
        return skeleton[..NameSkeleton.WritePlain(Letters, skeleton)].ToString();
    }

    /// <summary>See <see cref="NameSkeleton.WriteLoose"/>.</summary>
    public string Loose()
    {
        Span<char> skeleton = stackalloc char[2 * NameKeys.MostLetters];
        return skeleton[..NameSkeleton.WriteLoose(Letters, skeleton)].ToString();
    }

    /// <summary>Levenshtein's distance.</summary>
    public static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var at = 0; at < one.Length; at++)
        {
            var diagonal = row[0]++;
            for (var to = 1; to <= other.Length; to++)
                (row[to], diagonal) = (Math.Min(Math.Min(row[to], row[to - 1]) + 1, diagonal + (one[at] == other[to - 1] ? 0 : 1)), row[to]);
        }
        return row[^1];
    }
}
