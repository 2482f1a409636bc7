using System.Collections.Immutable;

namespace Blotter.Coding.Events;

/// <summary>
/// Tells reports of sport, the stage, drills and business by their words: they attack, shoot and strike without harming anybody. Immutable.
/// </summary>
internal sealed class FigurativeFilter(DataFile words, TellingWords telling)
{
    // Different words of one field: three may fall by chance in a report on an attack near a stadium.
    private const int LeastWords = 4;

    private readonly PhraseTable<(string Name, bool Plays)> _fields = new(words.Rows
        .SelectMany(row => row.Values("words").Select(word => (word, (row["field"], row["plays"] == "yes"))))
        .DistinctBy(entry => entry.word, StringComparer.Ordinal));

    /// <summary>Why the report is taken to tell of no attack, or <c>null</c>.</summary>
    public Reason? Explain(ImmutableArray<SentenceFacts> sentences)
    {
        var killing = sentences.Any(IsArmedKilling);
        var fields = sentences
            .Select(facts => facts.Sentence.Tokens)
            .SelectMany(tokens => _fields.Find(tokens).Select(hit => (Field: hit.Value.Name, hit.Value.Plays, Word: tokens[hit.First].Lower)))
            .Where(hit => hit.Plays || !killing)
            .Distinct()
            .GroupBy(hit => hit.Field, hit => hit.Word, StringComparer.Ordinal);
        if (fields.FirstOrDefault(field => field.Count() >= LeastWords) is not { } found)
            return null;
        var which = string.Join(", ", found.Order(StringComparer.Ordinal));
        return new Reason("report", "figurative-field", $"The words are those of {found.Key} ({which}); nothing is coded.", null);
    }

    private bool IsArmedKilling(SentenceFacts facts) =>
        facts.IsArmed
        && facts.Harms.Any(harm => harm.Kind == HarmKind.Killed && harm.Number is { High: null or > 0 })
        && !telling.Of(facts).IsEmpty;
}
