using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>The words of <c>tally-words.tsv</c>. Immutable.</summary>
internal sealed class TallyWords
{
    /// <summary>The value of a word that names what is counted itself.</summary>
    private const string Itself = "-";

    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;
    private readonly FrozenDictionary<string, string> _attackVerbs;

    public TallyWords(DataFile file)
    {
        Events = Table(file, "event").ToFrozenDictionary(pair => pair.Word, pair => pair.What, StringComparer.Ordinal);
        EventsNeedingKind = Table(file, "event-needing").ToFrozenDictionary(pair => pair.Word, pair => pair.What, StringComparer.Ordinal);
        Harms = Phrases(file, "harm");
        HarmsToThings = Phrases(file, "harm-thing");
        YearStarts = Phrases(file, "since-start");
        _attackVerbs = Table(file, "attack-verb").ToFrozenDictionary(pair => pair.Word, pair => pair.What, StringComparer.Ordinal);
        _lists = file.Rows.GroupBy(row => row["list"], StringComparer.Ordinal)
            .ToFrozenDictionary(rows => rows.Key, rows => rows.SelectMany(row => row.Values("words")).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Nouns for deeds, with what they are counted as.</summary>
    public FrozenDictionary<string, string> Events { get; }

    /// <summary>Nouns that stand for deeds only beside a word of <c>event-kind</c> ("acts of terrorism", "arson cases").</summary>
    public FrozenDictionary<string, string> EventsNeedingKind { get; }

    /// <summary>Forms of verbs that tell harm to people or things, with what they are counted as.</summary>
    public PhraseTable<string> Harms { get; }

    /// <summary>Forms of verbs that tell harm when done to a thing ("41 ships were taken").</summary>
    public PhraseTable<string> HarmsToThings { get; }

    /// <summary>Phrases after "since" that mean the first of January.</summary>
    public PhraseTable<string> YearStarts { get; }

    /// <summary>Whether a token is of that list.</summary>
    public bool Has(string list, in Token token) => _lists[list].Contains(token.Lower);

    /// <summary>What an attack is counted as by its verb, or <c>null</c>.</summary>
    public string? AttackBy(in Token token) => token.Upos is Upos.Verb or Upos.None ? _attackVerbs.GetValueOrDefault(token.Lemma) ?? _attackVerbs.GetValueOrDefault(token.Lower) : null;

    /// <summary>Whether any token of the sentence is of that list.</summary>
    public bool HasAny(string list, ImmutableArray<Token> tokens)
    {
        var words = _lists[list];
        foreach (var token in tokens)
            if (words.Contains(token.Lower))
                return true;
        return false;
    }

    // A later row overrides a former ("kidnapped" counts kidnappings).
    private static PhraseTable<string> Phrases(DataFile file, string list) => new(
        Table(file, list).GroupBy(pair => pair.Word, StringComparer.Ordinal).Select(group => (group.Key, group.Last().What)));

    private static IEnumerable<(string Word, string What)> Table(DataFile file, string list) => file.Rows.Where(row => row["list"] == list)
        .SelectMany(row => row.Values("words").Select(word => (word, row["what"] == Itself ? word : row["what"])));
}
