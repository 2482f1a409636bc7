using System.Collections.Immutable;
using System.Globalization;
using Blotter.Evaluation.Language;

namespace Blotter.Tests.Evaluation.Language;

/// <summary>Writes invented treebanks with few strokes.</summary>
internal static class Treebank
{
    /// <summary>
    /// Sentences, one an argument. Words are parted by blanks, each "form/UPOS/head/relation"; what is left out is "X", the word before (the first
    /// word is the root) and "dep". A multiword token is "do+n't".
    /// </summary>
    public static ImmutableArray<ConlluSentence> Of(params string[] sentences) => [.. sentences.Select(Sentence)];

    public static UdText Text(params string[] sentences) => UdText.Of(Of(sentences));

    private static ConlluSentence Sentence(string text)
    {
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        var tokens = ImmutableArray.CreateBuilder<ConlluToken>();
        foreach (var token in text.Split(' '))
        {
            var first = words.Count;
            foreach (var word in token.Split('+'))
                words.Add(Word(word.Split('/'), words.Count));
            tokens.Add(new ConlluToken(string.Concat(words.Skip(first).Select(word => word.Form)), first, words.Count - 1, SpaceAfter: true));
        }
        return new ConlluSentence([], words.ToImmutable(), tokens.ToImmutable());
    }

    private static ConlluWord Word(string[] parts, int index)
    {
        var head = parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) - 1 : index - 1;
        var relation = parts.Length > 3 ? parts[3] : head < 0 ? "root" : "dep";
        return new ConlluWord(parts[0], parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1] : "X", "_", "_", head, relation, "_");
    }
}
