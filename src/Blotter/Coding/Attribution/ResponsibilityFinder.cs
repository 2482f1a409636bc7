using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds whether somebody owns up to an attack, by phrase. Immutable.</summary>
internal sealed class ResponsibilityFinder(DataFile cues)
{
    private readonly PhraseTable<Responsibility> _phrases = new(cues.Rows.SelectMany(row =>
        row.Values("phrases").Select(phrase => (phrase, SetList.Parse<Responsibility>(row["responsibility"])))));

    /// <summary>The phrases of a sentence in text order.</summary>
    public ImmutableArray<PhraseHit<Responsibility>> Find(ImmutableArray<Token> tokens) => _phrases.Find(tokens);
}
