using System.Collections.Frozen;
using Blotter.Language;

namespace Blotter.Coding.Mentions;

/// <summary>The words by which phrases are compared: lower case, without punctuation, and without the premodifiers that MUC-4 leaves out of account.</summary>
internal static class PhraseWords
{
    private static readonly FrozenSet<string> Premodifiers = new WordLists(DataFile.Load("Coding/Mentions/premodifiers.tsv"))["premodifier"];

    /// <summary>The words of a phrase; of a person the name alone.</summary>
    public static string[] Of(NounPhrase phrase) =>
        phrase.Name is { Kind: NameKind.Person } name ? Of(phrase.Sentence, name.First, name.Last) : Of(phrase.Sentence, phrase.First, phrase.Last);

    /// <summary>The words of the tokens from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static string[] Of(Sentence sentence, int first, int last)
    {
        var words = new List<string>();
        for (var at = first; at <= last; at++)
        {
            ref readonly var token = ref sentence.Tokens.ItemRef(at);
            if (token.Kind == TokenKind.Mark || (words.Count == 0 && (token.Kind == TokenKind.Number || Premodifiers.Contains(token.Lower))))
                continue;
            words.Add(token.Lower);
        }
        return [.. words];
    }
}
