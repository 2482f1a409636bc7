using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Reconciling;

/// <summary>What a word for deeds or harm counts.</summary>
/// <param name="Unit">Incidents, people, or things.</param>
/// <param name="Types">Kinds of attack; empty for any.</param>
/// <param name="IsWider">Whether it may cover more than attacks.</param>
internal sealed record CountedThing(TallyUnit Unit, ImmutableArray<IncidentType> Types, bool IsWider)
{
    /// <summary>What it counts where a sentence tells the deed by a verb alone, or <c>null</c> for the same.</summary>
    public TallyUnit? ByVerb { get; init; }
}

/// <summary>What the words of tallies mean, by <c>tally-scopes.tsv</c>, <c>attack-kind-words.tsv</c> and <c>target-scopes.tsv</c>.</summary>
internal sealed class ScopeWords
{
    private const string Any = "*";

    // A word that the table lacks may count anything.
    private static readonly CountedThing Unknown = new(TallyUnit.Incidents, [], IsWider: true);

    private readonly FrozenDictionary<string, CountedThing> _things;
    private readonly FrozenDictionary<string, ImmutableArray<IncidentType>> _deeds;
    private readonly FrozenSet<string> _standing;
    private readonly FrozenDictionary<string, (FrozenSet<TargetKind> Targets, FrozenSet<VictimKind> Victims)> _kinds;

    private ScopeWords(DataFile things, DataFile deeds, DataFile kinds)
    {
        _deeds = deeds.Rows.ToFrozenDictionary(row => row["words"], row => Members<IncidentType>(row, "types").ToImmutableArray(), StringComparer.Ordinal);
        _things = things.Rows.ToFrozenDictionary(row => row["what"], Thing, StringComparer.OrdinalIgnoreCase);
        _standing = kinds.Rows.Where(row => row["stands"].Length > 0).Select(row => row["word"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _kinds = kinds.Rows.ToFrozenDictionary(
            row => row["word"], row => (Members<TargetKind>(row, "targets").ToFrozenSet(), Members<VictimKind>(row, "victims").ToFrozenSet()), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those of the tables that ship with the library.</summary>
    public static ScopeWords Shipped { get; } = new(DataFile.Load("Reconciling/tally-scopes.tsv"), DataFile.Load("Reconciling/attack-kind-words.tsv"), DataFile.Load("Reconciling/target-scopes.tsv"));

    /// <summary>What a tally's word counts: "attacks by the FLI" counts attacks.</summary>
    public CountedThing Of(string what) =>
        Words(what).Select(word => _things.GetValueOrDefault(word)).FirstOrDefault(thing => thing is not null) ?? Unknown;

    /// <summary>Whether a word tells what is counted or of what kind it is.</summary>
    public bool Tells(Token token) => _things.ContainsKey(token.Lower) || _things.ContainsKey(token.Lower + "s") || _deeds.ContainsKey(token.Lemma) || _deeds.ContainsKey(token.Lower);

    /// <summary>The kinds of attack that the words of a tally tell; none where they tell no kind, or more than one.</summary>
    public ImmutableArray<IncidentType> KindOf(ImmutableArray<Token> words)
    {
        var kinds = new List<ImmutableArray<IncidentType>>();
        for (var at = 0; at < words.Length; at++)
            if (at + 1 < words.Length && _deeds.TryGetValue($"{words[at].Lemma} {words[at + 1].Lemma}", out var pair))
            {
                kinds.Add(pair);
                at++;
            }
            else if (_deeds.TryGetValue(words[at].Lower, out var own) || _deeds.TryGetValue(words[at].Lemma, out own))
                kinds.Add(own);
        return kinds.Count > 0 && kinds.TrueForAll(kind => kind.SequenceEqual(kinds[0])) ? kinds[0] : [];
    }

    /// <summary>Whether a tally's words for what was attacked mean things rather than people or places.</summary>
    public bool IsThing(string against) => _kinds.TryGetValue(Singular(HeadOf(against)), out var kind) && kind.Victims.Count == 0;

    /// <summary>Whether a word in the singular means something that has one place.</summary>
    public bool Stands(string word) => _standing.Contains(word);

    /// <summary>The head of a phrase: the last word before "of" and the like.</summary>
    public static string HeadOf(string phrase) => Words(phrase).TakeWhile(word => word is not ("of" or "at" or "in" or "on" or "for" or "near" or "by" or "against")).LastOrDefault() ?? "";

    /// <summary>Whether two words are forms of one, as far as plurals go.</summary>
    public static bool AreOneWord(string one, string other) => string.Equals(Singular(one), Singular(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an incident's targets or victims are what a tally counts attacks on; <c>null</c> where that can't be told.</summary>
    /// <param name="against">As the tally puts it.</param>
    /// <param name="incident">The incident.</param>
    public bool? Fits(string against, Incident incident)
    {
        var words = Words(against).Select(Singular).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var told = incident.Targets.Select(target => target.Text).Concat(incident.Victims.Select(victim => victim.Text));
        if (told.Any(text => Words(text).Select(Singular).Any(word => _kinds.ContainsKey(word) && words.Contains(word))))
            return true;
        var kinds = words.Where(_kinds.ContainsKey).Select(word => _kinds[word]).ToList();
        if (kinds.Count == 0 || (incident.Targets.IsEmpty && incident.Victims.IsEmpty))
            return null;
        return kinds.Any(kind => incident.Targets.Any(target => target.Kind is { } known && kind.Targets.Contains(known))
            || incident.Victims.Any(victim => victim.Kind is { } known && kind.Victims.Contains(known)));
    }

    private static CountedThing Thing(DataRow row) => new(
        Members<TallyUnit>(row, "unit").Single(), row["types"] == Any ? [] : [.. Members<IncidentType>(row, "types")], row["wider"].Length > 0)
    {
        ByVerb = row["by_verb"].Length > 0 ? Members<TallyUnit>(row, "by_verb").Single() : null,
    };

    private static IEnumerable<T> Members<T>(DataRow row, string column)
        where T : struct, Enum => row.Values(column).Select(SetList.Parse<T>);

    private static string[] Words(string text) => text.Split([' ', ',', '\n', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    // Enough for the heads of the table.
    private static string Singular(string word) => word switch
    {
        _ when word.EndsWith("men", StringComparison.OrdinalIgnoreCase) => word[..^3] + "man",
        _ when word.EndsWith("ies", StringComparison.OrdinalIgnoreCase) => word[..^3] + "y",
        _ when word.EndsWith("ches", StringComparison.OrdinalIgnoreCase) => word[..^2],
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
