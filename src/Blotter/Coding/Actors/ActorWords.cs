using System.Collections.Immutable;
using System.Text;
using Blotter.Coding.Places;
using Blotter.Language;

namespace Blotter.Coding.Actors;

/// <summary>One word of a name or a text, as names of actors are compared.</summary>
/// <param name="Text">In small letters without accents, dots and apostrophes: "kataib", "lords", "un".</param>
/// <param name="Bare">The same without a possessive ending: "lord" of "Lord's".</param>
/// <param name="Written">As written.</param>
/// <param name="Token">Index of its token, or 0 in a name.</param>
/// <param name="Link">What stands between it and the word before.</param>
internal readonly record struct ActorWord(string Text, string Bare, string Written, int Token, WordLink Link)
{
    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapitalised => char.IsUpper(Written[0]);
}

/// <summary>What stands between two words.</summary>
internal enum WordLink
{
    /// <summary>A blank, a bracket, a quotation mark or nothing.</summary>
    Blank,

    /// <summary>A hyphen.</summary>
    Hyphen,

    /// <summary>A mark that ends a phrase: a comma, a colon, a full stop. No name goes on behind it that has none there.</summary>
    Stop,
}

/// <summary>Cuts names and sentences into the words by which actors are found: hyphens part words, and the Arabic article is always "al".</summary>
internal static class ActorWords
{
    /// <summary>The words of a name.</summary>
    public static ImmutableArray<ActorWord> Of(string name)
    {
        var words = ImmutableArray.CreateBuilder<ActorWord>();
        Add(words, name, token: 0, WordLink.Blank);
        return Articles(words);
    }

    /// <summary>The words of a sentence; each knows its token. Addresses of pages are left out.</summary>
    public static ImmutableArray<ActorWord> Of(ImmutableArray<Token> tokens)
    {
        var words = ImmutableArray.CreateBuilder<ActorWord>(tokens.Length);
        var link = WordLink.Blank;
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            if (token.JoinsPrevious && words.Count > 0 && token.Text[0] is '\'' or '’')
                words[^1] = Possessive(words[^1], token.Text);
            else if (token.Kind != TokenKind.Mark && !token.Text.Contains("://", StringComparison.Ordinal))
                link = Add(words, token.Text, at, link);
            else
                link = After(link, token.Text[^1]);
        }
        return Articles(words);
    }

    /// <summary>The words by which a name is found: its articles and marks are left out, but for the article of a name of one word ("The Times").</summary>
    public static ImmutableArray<ActorWord> KeyOf(string name)
    {
        var words = Of(name);
        while (words.Length > 0 && words.Length > (words[0].Text == "the" ? 2 : 1) && words[0].Text is "the" or "a" or "an")
            words = words[1..];
        return words;
    }

    private static ActorWord Possessive(ActorWord word, string ending) =>
        word with { Text = ending.Length > 1 ? word.Text + "s" : word.Text, Bare = word.Text, Written = word.Written + ending };

    // Gives what links the next word to the last.
    private static WordLink Add(ImmutableArray<ActorWord>.Builder words, string text, int token, WordLink link)
    {
        var folded = new StringBuilder(text.Length);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at] == '&' ? '&' : NameLetters.Fold(text[at]);
            if (letter == NameLetters.Silent)
                continue;
            if (letter is not (NameLetters.Break or NameLetters.None))
            {
                start = folded.Length == 0 ? at : start;
                folded.Append(letter);
                if (NameLetters.Second(text[at]) is var second && second != NameLetters.Silent)
                    folded.Append(second);
                continue;
            }
            link = Close(words, folded, text[start..at], token, link);
            link = After(link, text[at]);
        }
        return Close(words, folded, text[start..], token, link);
    }

    private static WordLink Close(ImmutableArray<ActorWord>.Builder words, StringBuilder folded, string written, int token, WordLink link)
    {
        if (folded.Length == 0)
            return link;
        words.Add(Word(folded.ToString(), written, token, link));
        folded.Clear();
        return WordLink.Blank;
    }

    private static WordLink After(WordLink link, char mark) => mark switch
    {
        '-' or '‑' => link == WordLink.Stop ? link : WordLink.Hyphen,
        ',' or ';' or ':' or '.' or '!' or '?' or '–' or '—' or '…' => WordLink.Stop,
        _ => link,
    };

    private static ActorWord Word(string folded, string written, int token, WordLink link)
    {
        if (folded == "&")
            folded = "and";
        var ends = written.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || written.EndsWith("’s", StringComparison.OrdinalIgnoreCase);
        return new ActorWord(folded, ends && folded.Length > 1 ? folded[..^1] : folded, written, token, link);
    }

    // "el-Shabaab", "Ansar ud-Din", "Ahrar ash-Sham" have the article of "al-Shabaab"; "Jaish-i-Mohammed" is "Jaish-e-Mohammed".
    private static ImmutableArray<ActorWord> Articles(ImmutableArray<ActorWord>.Builder words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
            if (words[at + 1].Link == WordLink.Hyphen && words[at].Text is "el" or "ul" or "ash" or "as" or "ad" or "ar" or "an" or "at" or "az" or "ud" or "us" or "ur")
                words[at] = words[at] with { Text = "al", Bare = "al" };
            else if (at > 0 && words[at].Text is "ul")
                words[at] = words[at] with { Text = "al", Bare = "al" };
            else if (words[at].Link == WordLink.Hyphen && words[at].Text is "i")
                words[at] = words[at] with { Text = "e", Bare = "e" };
        return words.DrainToImmutable();
    }
}
