using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Language.Segmentation;

namespace Blotter.Coding;

/// <summary>The data files that decide what the coder finds, loaded once; the coder's version stands for them all.</summary>
internal sealed class Lexicons
{
    public DataFile Abbreviations { get; } = DataFile.Load("Language/Segmentation/abbreviations.tsv");

    public DataFile TokenWords { get; } = DataFile.Load("Language/Segmentation/token-words.tsv");

    public DataFile FunctionWords { get; } = DataFile.Load("Language/function-words.tsv");

    public DataFile CalendarWords { get; } = DataFile.Load("Reading/calendar-words.tsv");

    public DataFile AttackWords { get; } = DataFile.Load("Coding/Events/attack-words.tsv");

    public DataFile AttackWordContext { get; } = DataFile.Load("Coding/Events/attack-word-context.tsv");

    public DataFile FactualityCues { get; } = DataFile.Load("Coding/Events/factuality-cues.tsv");

    public DataFile FigurativeWords { get; } = DataFile.Load("Coding/Events/figurative-words.tsv");

    public DataFile HarmWords { get; } = DataFile.Load("Coding/Events/harm-words.tsv");

    public DataFile PeoplePhraseWords { get; } = DataFile.Load("Coding/Events/people-phrase-words.tsv");

    public DataFile Weapons { get; } = DataFile.Load("Coding/Events/weapons.tsv");

    public DataFile People { get; } = DataFile.Load("Coding/Actors/people.tsv");

    public DataFile NumberWords { get; } = DataFile.Load("Coding/Numbers/number-words.tsv");

    public DataFile Countries { get; } = DataFile.Load("Coding/Places/countries.tsv");

    public DataFile CountryContext { get; } = DataFile.Load("Coding/Places/country-context.tsv");

    public DataFile AttributionCues { get; } = DataFile.Load("Coding/Attribution/attribution-cues.tsv");

    public DataFile SourceHeads { get; } = DataFile.Load("Coding/Attribution/source-heads.tsv");

    public DataFile SourcePhraseWords { get; } = DataFile.Load("Coding/Attribution/source-phrase-words.tsv");

    public DataFile ResponsibilityCues { get; } = DataFile.Load("Coding/Attribution/responsibility-cues.tsv");

    /// <summary>
    /// The coder's version: the program's, then after a plus sign eight digits that stand for the lexicons, so that reports are coded
    /// again when a lexicon changes; with the digest of each.
    /// </summary>
    public CoderVersion Version()
    {
        var digests = All().ToImmutableSortedDictionary(file => file.Name, file => file.Digest, StringComparer.Ordinal)
            .Add(BoundaryModel.ResourceName, BoundaryModel.ShippedDigest);
        var together = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', digests.Values)));
        var program = typeof(Lexicons).Assembly.GetName().Version!.ToString(3);
        return new CoderVersion($"{program}+{Convert.ToHexStringLower(together.AsSpan(0, 4))}", digests);
    }

    private DataFile[] All() =>
    [
        Abbreviations, TokenWords, FunctionWords, CalendarWords, AttackWords, AttackWordContext, FactualityCues, FigurativeWords,
        HarmWords, PeoplePhraseWords, Weapons, People, NumberWords, Countries, CountryContext, AttributionCues, SourceHeads,
        SourcePhraseWords, ResponsibilityCues,
    ];
}
