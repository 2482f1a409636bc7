using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>What words say of a speaker: kind, sex, whether they are a title. Immutable.</summary>
internal sealed class SpeakerWords
{
    private readonly FrozenDictionary<string, SourceKind> _kinds;
    private readonly FrozenDictionary<string, string> _offices;
    private readonly WordLists _words;

    public SpeakerWords(DataFile heads, DataFile words)
    {
        _words = new WordLists(words);
        _kinds = heads.Rows.SelectMany(row => row.Values("nouns").Select(noun => (noun, Kind: SetList.Parse<SourceKind>(row["kind"]))))
            .DistinctBy(entry => entry.noun, StringComparer.Ordinal).ToFrozenDictionary(entry => entry.noun, entry => entry.Kind, StringComparer.Ordinal);
        _offices = _words["adjective-office"].Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }

    /// <summary>The words of a list.</summary>
    public FrozenSet<string> this[string list] => _words[list];

    /// <summary>The kind of source that a noun stands for, or <c>null</c>.</summary>
    public SourceKind? KindOf(in Token token) => token.Features.Number == Number.Plural && _words["paper-name"].Contains(token.Lemma) ? SourceKind.Unnamed : Kind(token);

    private SourceKind? Kind(in Token token) =>
        _kinds.TryGetValue(token.Lower, out var kind) || _kinds.TryGetValue(token.Lemma.ToLowerInvariant(), out kind) || _kinds.TryGetValue(token.Lower.TrimEnd('.'), out kind) || (token.Lower.EndsWith("es", StringComparison.Ordinal) && _kinds.TryGetValue(token.Lower[..^2], out kind)) ? kind : null;

    /// <summary>The same of a phrase of two or more words ("attorney general").</summary>
    public SourceKind? KindOf(string phrase) => _kinds.TryGetValue(phrase, out var kind) ? kind : null;

    /// <summary>The office that an adjective speaks of ("presidential": "presidency"), or <c>null</c>.</summary>
    public string? OfficeOf(string adjective) => _offices.GetValueOrDefault(adjective);

    /// <summary>Whether the word is a title before a name.</summary>
    public bool IsTitle(in Token token) => _words["title"].Contains(token.Lower.TrimEnd('.')) || (_kinds.ContainsKey(token.Lower.TrimEnd('.')) && token.IsCapitalised && token.Upos != Upos.Adj);

    /// <summary>The sex that the words of a phrase say; <c>null</c> where they say none.</summary>
    public Sex? SexOf(SourcePhrase phrase)
    {
        for (var at = phrase.First; at <= phrase.Last; at++)
        {
            var word = phrase.Tree.Tokens.ItemRef(at).Lower.TrimEnd('.');
            if (_words["feminine"].Contains(word))
                return Sex.Female;
            if (_words["masculine"].Contains(word))
                return Sex.Male;
        }
        return null;
    }
}

/// <summary>The sex of a person, as pronouns take it up.</summary>
internal enum Sex
{
    /// <summary>"he".</summary>
    Male,

    /// <summary>"she".</summary>
    Female,
}
