using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Origins;

/// <summary>
/// The fingerprints of a report's passages: of every five telling words in a row, in order. A few of them, chosen by winnowing (Schleimer, Wilkerson and Aiken 2003), are the
/// <see cref="Keys"/> by which reports that share a passage find each other. All comes from the report's own text, never from other reports. Immutable.
/// </summary>
public sealed class Passages
{
    /// <summary>Words of a passage that has a fingerprint.</summary>
    internal const int PassageLength = 5;

    // Of so many fingerprints in a row at least one is a key: two reports that share 20 telling words in a row share a key.
    private const int Window = 16;

    private Passages(int words, ImmutableArray<Passage> all, ImmutableArray<long> keys) => (Words, All, Keys) = (words, all, keys);

    /// <summary>Number of telling words.</summary>
    public int Words { get; }

    /// <summary>The chosen fingerprints, each once, in the order of the text.</summary>
    public ImmutableArray<long> Keys { get; }

    /// <summary>All fingerprints, in the order of the text.</summary>
    internal ImmutableArray<Passage> All { get; }

    /// <summary>The passages of a report.</summary>
    /// <param name="document">The report; only its stored text and sections are looked at.</param>
    public static Passages Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Of(document.Text, document.Sections);
    }

    internal static Passages Of(string text, ImmutableArray<Section> sections)
    {
        var (words, stretches) = PassageWords.In(text, sections);
        var all = ImmutableArray.CreateBuilder<Passage>(words.Count);
        for (var first = 0; first + PassageLength <= words.Count; first++)
            if (stretches[first] == stretches[first + PassageLength - 1])
                all.Add(new Passage(first, Fingerprint(words, first)));
        return new Passages(words.Count, all.ToImmutable(), Winnowed(all));
    }

    private static long Fingerprint(List<ulong> words, int first)
    {
        var hash = 0UL;
        for (var at = first; at < first + PassageLength; at++)
            hash = TextHash.Mix(unchecked((hash * 31) + words[at]));
        return unchecked((long)hash);
    }

    // The smallest fingerprint of every window, the last of equal ones. The window's candidates are kept in rising order, so that each is looked at once.
    private static ImmutableArray<long> Winnowed(ImmutableArray<Passage>.Builder all)
    {
        var keys = new HashSet<long>();
        var chosen = ImmutableArray.CreateBuilder<long>();
        var rising = new LinkedList<int>();
        for (var at = 0; at < all.Count; at++)
        {
            while (rising.Last is { } last && all[last.Value].Fingerprint >= all[at].Fingerprint)
                rising.RemoveLast();
            rising.AddLast(at);
            if (rising.First!.Value <= at - Window)
                rising.RemoveFirst();
            if ((at >= Window - 1 || at == all.Count - 1) && keys.Add(all[rising.First.Value].Fingerprint))
                chosen.Add(all[rising.First.Value].Fingerprint);
        }
        return chosen.ToImmutable();
    }
}

/// <summary>A passage of <see cref="Passages.PassageLength"/> telling words.</summary>
/// <param name="First">Its first word, counted in telling words.</param>
/// <param name="Fingerprint">A hash of its words.</param>
internal readonly record struct Passage(int First, long Fingerprint);
