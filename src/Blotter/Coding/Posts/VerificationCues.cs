using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Posts;

/// <summary>The words of <c>verification-words.tsv</c>.</summary>
internal sealed class VerificationCues
{
    // Of the media words those that may be text alone.
    private static readonly FrozenSet<string> TextAlone =
        FrozenSet.Create(StringComparer.Ordinal, "post", "tweet", "message", "posting", "material", "content", "audio", "upload", "broadcast", "still");

    private readonly WordLists _lists;
    private readonly PhraseTable<bool> _phrases;

    public VerificationCues(DataFile file)
    {
        _lists = new WordLists(file);
        _phrases = new PhraseTable<bool>(_lists["phrases"].Order(StringComparer.Ordinal).Select(phrase => (phrase, true)));
    }

    /// <summary>Whether the token's dictionary form, or the token itself, is in the list of that name.</summary>
    public bool Has(string list, Token token) => _lists[list].Contains(token.Lower) || _lists[list].Contains(token.Lemma.Length > 0 ? token.Lemma : token.Lower);

    /// <summary>Whether the token is a noun for what may be checked.</summary>
    public bool IsMedia(Token token) => Has("media", token) && token.Upos is Upos.Noun or Upos.Propn or Upos.None;

    /// <summary>Whether the token is a noun for a film or picture.</summary>
    public bool IsFilm(Token token) => IsMedia(token) && !TextAlone.Contains(token.Lemma) && !TextAlone.Contains(token.Lower);

    /// <summary>The phrases in a sentence that say that something is not what it is said to be.</summary>
    public ImmutableArray<PhraseHit<bool>> FalsePhrases(Sentence sentence) => _phrases.Find(sentence.Tokens);
}
