using System.Collections.Immutable;

namespace Blotter.Coding;

/// <summary>The coder's data files, loaded once.</summary>
internal sealed class Lexicons
{
    public DataFile AttackWords { get; } = DataFile.Load("Coding/Events/attack-words.tsv");

    public DataFile FactualityCues { get; } = DataFile.Load("Coding/Events/factuality-cues.tsv");

    public DataFile FigurativeWords { get; } = DataFile.Load("Coding/Events/figurative-words.tsv");

    public DataFile HarmWords { get; } = DataFile.Load("Coding/Events/harm-words.tsv");

    public DataFile Weapons { get; } = DataFile.Load("Coding/Events/weapons.tsv");

    public DataFile People { get; } = DataFile.Load("Coding/Actors/people.tsv");

    public DataFile NumberWords { get; } = DataFile.Load("Coding/Numbers/number-words.tsv");

    public DataFile Countries { get; } = DataFile.Load("Coding/Places/countries.tsv");

    public DataFile AttributionCues { get; } = DataFile.Load("Coding/Attribution/attribution-cues.tsv");

    public DataFile SourceHeads { get; } = DataFile.Load("Coding/Attribution/source-heads.tsv");

    public DataFile ResponsibilityCues { get; } = DataFile.Load("Coding/Attribution/responsibility-cues.tsv");

    /// <summary>Digests by file name, for the coder's version.</summary>
    public ImmutableSortedDictionary<string, string> Digests() =>
        new[]
        {
            AttackWords, FactualityCues, FigurativeWords, HarmWords, Weapons, People, NumberWords, Countries, AttributionCues, SourceHeads, ResponsibilityCues,
        }.ToImmutableSortedDictionary(file => file.Name, file => file.Digest, StringComparer.Ordinal);
}
