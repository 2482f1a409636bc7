using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Language;

namespace Blotter.Coding.Roles;

/// <summary>What the sentences of a report say to whoever looks for roles: which of their words tell of attacks, and how likely each tells of one; probabilities in coarse steps.</summary>
internal sealed class SentenceClues
{
    // Below this a sentence tells of no type.
    private const float LeastType = 0.15f;

    // Words of attacks, and of what they do.
    private static readonly FrozenSet<string> TriggerLemmas = DataFile.Load("Coding/Events/attack-words.tsv").Rows
        .SelectMany(row => row.Values("forms")).Where(form => !form.Contains(' ', StringComparison.Ordinal))
        .Concat(["die", "wound", "injure", "damage", "destroy", "death", "casualty"]).ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<ImmutableArray<string>> _triggers;
    private readonly ReportClues _clues;

    /// <summary>The clues of a report's sentences.</summary>
    public SentenceClues(ImmutableArray<Sentence> sentences, ReportClues clues)
    {
        _triggers = [.. sentences.Select(sentence => Lemmas(sentence, IsTrigger))];
        _clues = clues;
    }

    /// <summary>The lemmas of the sentence's words that tell of attacks; none outside of the report.</summary>
    public ImmutableArray<string> Triggers(int sentence) => sentence >= 0 && sentence < _triggers.Length ? _triggers[sentence] : [];

    /// <summary>How likely the sentence tells of an attack, in a step of <see cref="Bin"/>.</summary>
    public string Telling(int sentence) => Bin(_clues.Telling(sentence));

    /// <summary>How likely the report tells of an incident, in such a step.</summary>
    public string Relevance => Bin(_clues.Relevance);

    /// <summary>The type that the sentence most likely tells of, or a hyphen where none is likely.</summary>
    public string Type(int sentence)
    {
        var events = _clues.Events[sentence];
        var best = 1;
        for (var type = 2; type < events.Length; type++)
            if (events[type] > events[best])
                best = type;
        return events[best] < LeastType ? "-" : ((EventType)best).ToString();
    }

    /// <summary>Where in the report a sentence stands, in steps that grow.</summary>
    public static string PlaceOf(int sentence) => sentence switch { 0 => "0", 1 => "1", 2 => "2", < 6 => "3-5", < 12 => "6-11", _ => "12-" };

    /// <summary>Whether a word tells of an attack or of what it does.</summary>
    public static bool IsTrigger(Token token) => token.Upos is Upos.Verb or Upos.Noun && TriggerLemmas.Contains(token.Lemma.ToLowerInvariant());

    /// <summary>A probability in eight steps, finer towards 0 and 1.</summary>
    public static string Bin(float probability) => probability switch { < 0.02f => "0", < 0.08f => "1", < 0.2f => "2", < 0.4f => "3", < 0.6f => "4", < 0.8f => "5", < 0.93f => "6", _ => "7" };

    private static ImmutableArray<string> Lemmas(Sentence sentence, Func<Token, bool> isWanted) =>
        [.. sentence.Tokens.Where(isWanted).Select(token => token.Lemma.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
}
