using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>
/// What is left of a name when habits of spelling are taken off. The plain skeleton joins words, makes doubled letters one, q k, and -iyah, -iyya, -iya
/// and -ia one. The loose one, for names of countries that write in another script, also leaves Arabic articles out and undoes habits of
/// transliteration (ou, kh, gh, dh, th, y, w, ei). Two names of one skeleton may be spellings of one name; <c>models/places.md</c> says how often they are not.
/// </summary>
internal static class NameSkeleton
{
    /// <summary>Factor of the key's polynomial, so that the key of a name with one letter changed is had from parts of it.</summary>
    public const ulong Factor = 0x9E3779B97F4A7C15UL;

    // Parts the keys of loose skeletons from all others.
    private const ulong LooseMark = 1;

    /// <summary>Whether it is an Arabic article, also as it is written before sun letters.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) => word is
        "al" or "el" or "ul" or "il" or "ash" or "esh" or "ad" or "ed" or "an" or "en" or "ar" or "er" or "as" or "es" or "at" or "et" or "az" or "ez" or "adh" or "ath";

    /// <summary>Writes the plain skeleton of <paramref name="letters"/> and gives its length.</summary>
    /// <param name="letters">Folded words, parted by one blank; see <see cref="NameKeys.Letters"/>.</param>
    /// <param name="skeleton">Room for twice as many.</param>
    public static int WritePlain(ReadOnlySpan<char> letters, Span<char> skeleton)
    {
        var length = 0;
        for (var start = 0; start < letters.Length;)
        {
            var word = WordAt(letters, start);
            start += word.Length + 1;
            word = NameKeys.Spelled(word);
            foreach (var letter in word is [.., _, 'a', 'h'] ? word[..^1] : word)
                if (!(letter == 'y' && length > 0 && skeleton[length - 1] == 'i'))
                    length = Put(letter == 'q' ? 'k' : letter, skeleton, length);
        }
        return length;
    }

    /// <summary>The same for the loose skeleton.</summary>
    public static int WriteLoose(ReadOnlySpan<char> letters, Span<char> skeleton)
    {
        var length = 0;
        for (var start = 0; start < letters.Length;)
        {
            var word = WordAt(letters, start);
            start += word.Length + 1;
            if (start > letters.Length || !IsArticle(word))
                length = WriteLooseWord(NameKeys.Spelled(word), skeleton, length);
        }
        return length;
    }

    /// <summary>The key of a plain skeleton, which is the exact key where the skeleton is the name.</summary>
    public static ulong PlainKey(ReadOnlySpan<char> skeleton) => Finish(Sum(0, skeleton));

    /// <summary>The key of a loose skeleton, which no name has as its exact key.</summary>
    public static ulong LooseKey(ReadOnlySpan<char> skeleton) => Finish(Sum(LooseMark, skeleton));

    /// <summary>The key of what has this polynomial.</summary>
    public static ulong Finish(ulong sum) => TextHash.Mix(sum);

    /// <summary>The polynomial of <paramref name="letters"/> after that of what stands before them.</summary>
    public static ulong Sum(ulong before, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            before = unchecked((before * Factor) + letter);
        return before;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> letters, int start)
    {
        var rest = letters[start..];
        var end = rest.IndexOf(' ');
        return end < 0 ? rest : rest[..end];
    }

    private static int Put(char letter, Span<char> skeleton, int length)
    {
        if (length == 0 || skeleton[length - 1] != letter)
            skeleton[length++] = letter;
        return length;
    }

    private static int WriteLooseWord(ReadOnlySpan<char> word, Span<char> skeleton, int length)
    {
        var ending = word is [.., _, 'a' or 'e', 'h'];
        for (var at = 0; at < word.Length;)
            switch (word[at..])
            {
                case [_, 'h'] when ending:
                    return Put('a', skeleton, length);
                case ['o', 'o' or 'u', ..]:
                    (length, at) = (Put('u', skeleton, length), at + 2);
                    break;
                case ['e', 'e', ..]:
                    (length, at) = (Put('i', skeleton, length), at + 2);
                    break;
                case ['e', 'i' or 'y', ..]:
                    (length, at) = (Put('a', skeleton, length), at + 1);
                    break;
                case ['d', 'z', 'h', ..]:
                    (length, at) = (Put('j', skeleton, length), at + 3);
                    break;
                case ['d', 'j', ..] or ['z', 'h', ..]:
                    (length, at) = (Put('j', skeleton, length), at + 2);
                    break;
                case ['k', 'h', ..]:
                    (length, at) = (Put('h', skeleton, length), at + 2);
                    break;
                case ['g' or 'd' or 't', 'h', ..]:
                    (length, at) = (Put(word[at], skeleton, length), at + 2);
                    break;
                default:
                    (length, at) = (Put(word[at] switch { 'q' => 'k', 'y' => 'i', 'w' => 'v', var letter => letter }, skeleton, length), at + 1);
                    break;
            }
        return length;
    }
}
