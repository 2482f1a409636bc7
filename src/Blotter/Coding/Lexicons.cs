using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding;

/// <summary>The data files that decide what the coder finds, loaded once; the coder's version stands for them all.</summary>
internal sealed class Lexicons
{
    private static readonly string[] Models =
        ["models/coder.bin", "models/english.bin", "models/lists.bin", "models/morphology.bin", "models/places.bin", "models/segmentation.bin"];

    public DataFile Abbreviations { get; } = DataFile.Load("Language/Segmentation/abbreviations.tsv");

    public DataFile TokenWords { get; } = DataFile.Load("Language/Segmentation/token-words.tsv");

    public DataFile Peoples { get; } = DataFile.Load("Language/Names/peoples.tsv");

    public DataFile ThingWords { get; } = DataFile.Load("Language/Names/thing-words.tsv");

    public DataFile FunctionWords { get; } = DataFile.Load("Language/function-words.tsv");

    public DataFile TimeWords { get; } = DataFile.Load("Coding/Time/time-words.tsv");

    public DataFile TimeRoleWords { get; } = DataFile.Load("Coding/Time/role-words.tsv");

    public DataFile Holidays { get; } = DataFile.Load("Coding/Time/holidays.tsv");

    public DataFile CalendarWords { get; } = DataFile.Load("Reading/calendar-words.tsv");

    public DataFile AttackWords { get; } = DataFile.Load("Coding/Events/attack-words.tsv");

    public DataFile DeedFrames { get; } = DataFile.Load("Coding/Events/deed-frames.tsv");

    public DataFile DeedWords { get; } = DataFile.Load("Coding/Events/deed-words.tsv");

    public DataFile AttackWordContext { get; } = DataFile.Load("Coding/Events/attack-word-context.tsv");

    public DataFile FactualityCues { get; } = DataFile.Load("Coding/Events/factuality-cues.tsv");

    public DataFile FigurativeWords { get; } = DataFile.Load("Coding/Events/figurative-words.tsv");

    public DataFile HarmWords { get; } = DataFile.Load("Coding/Events/harm-words.tsv");

    public DataFile PeoplePhraseWords { get; } = DataFile.Load("Coding/Events/people-phrase-words.tsv");

    public DataFile Weapons { get; } = DataFile.Load("Coding/Events/weapons.tsv");

    public DataFile People { get; } = DataFile.Load("Coding/Actors/people.tsv");

    public DataFile BlameWords { get; } = DataFile.Load("Coding/Culprits/blame-words.tsv");

    public DataFile FlagWords { get; } = DataFile.Load("Coding/Flags/flag-words.tsv");

    public DataFile Actors { get; } = DataFile.Load("Coding/Actors/actors.tsv");

    public DataFile Offices { get; } = DataFile.Load("Coding/Actors/offices.tsv");

    public DataFile ActorWords { get; } = DataFile.Load("Coding/Actors/actor-words.tsv");

    public DataFile NumberWords { get; } = DataFile.Load("Coding/Numbers/number-words.tsv");

    public DataFile Countries { get; } = DataFile.Load("Coding/Places/countries.tsv");

    public DataFile CountryContext { get; } = DataFile.Load("Coding/Places/country-context.tsv");

    public DataFile PlaceContext { get; } = DataFile.Load("Coding/Places/place-context.tsv");

    public DataFile Facilities { get; } = DataFile.Load("Coding/Places/facilities.tsv");

    public DataFile Areas { get; } = DataFile.Load("Coding/Places/areas.tsv");

    public DataFile Towns { get; } = DataFile.Load("Coding/Places/towns.tsv");

    public DataFile RegionNames { get; } = DataFile.Load("Coding/Places/region-names.tsv");

    public DataFile RegionPoints { get; } = DataFile.Load("Coding/Places/region-points.tsv");

    public DataFile ToponymWords { get; } = DataFile.Load(Places.ToponymWords.FileName);

    public DataFile Muc4Places { get; } = DataFile.Load("Coding/Views/Muc4/muc4-places.tsv");

    public DataFile Muc4PlaceWords { get; } = DataFile.Load("Coding/Views/Muc4/muc4-place-words.tsv");

    public DataFile FormerCountries { get; } = DataFile.Load("Coding/Fills/former-countries.tsv");

    public DataFile WordClasses { get; } = DataFile.Load("Coding/Fills/word-classes.tsv");

    public DataFile TargetWords { get; } = DataFile.Load("Coding/Roles/target-words.tsv");

    public DataFile Muc4Nations { get; } = DataFile.Load("Coding/Views/muc4-nations.tsv");

    public DataFile Premodifiers { get; } = DataFile.Load("Coding/Mentions/premodifiers.tsv");

    public DataFile AttributionCues { get; } = DataFile.Load("Coding/Attribution/attribution-cues.tsv");

    public DataFile SourceHeads { get; } = DataFile.Load("Coding/Attribution/source-heads.tsv");

    public DataFile SourcePhraseWords { get; } = DataFile.Load("Coding/Attribution/source-phrase-words.tsv");

    public DataFile SayingVerbs { get; } = DataFile.Load("Coding/Attribution/saying-verbs.tsv");

    public DataFile SayingNouns { get; } = DataFile.Load("Coding/Attribution/saying-nouns.tsv");

    public DataFile SayingPhrases { get; } = DataFile.Load("Coding/Attribution/saying-phrases.tsv");

    public DataFile SayingWords { get; } = DataFile.Load("Coding/Attribution/saying-words.tsv");

    public DataFile SpeakerHeads { get; } = DataFile.Load("Coding/Attribution/speaker-heads.tsv");

    public DataFile SpeakerWords { get; } = DataFile.Load("Coding/Attribution/speaker-words.tsv");

    public DataFile TallyWords { get; } = DataFile.Load("Coding/Tallies/tally-words.tsv");

    public DataFile ResponsibilityCues { get; } = DataFile.Load("Coding/Attribution/responsibility-cues.tsv");

    public DataFile VerificationWords { get; } = DataFile.Load("Coding/Posts/verification-words.tsv");

    public DataFile PostHosts { get; } = DataFile.Load("Reading/Sections/post-hosts.tsv");

    public DataFile PostMonths { get; } = DataFile.Load("Reading/Sections/post-months.tsv");

    public DataFile PostPhrases { get; } = DataFile.Load("Reading/Sections/post-phrases.tsv");

    public DataFile LineMarkers { get; } = DataFile.Load("Reading/Sections/line-markers.tsv");

    public DataFile PlaceNameWords { get; } = DataFile.Load("Reading/Sections/place-name-words.tsv");

    public DataFile DatelineCities { get; } = DataFile.Load("Reading/Sections/dateline-cities.tsv");

    public DataFile PageHints { get; } = DataFile.Load("Reading/Formats/Html/page-hints.tsv");

    public DataFile PostureWords { get; } = DataFile.Load("Coding/Postures/posture-words.tsv");

    public DataFile MeasureWords { get; } = DataFile.Load("Coding/Measures/measure-words.tsv");

    public DataFile MeasureContext { get; } = DataFile.Load("Coding/Measures/measure-context.tsv");

    public DataFile StatementWords { get; } = DataFile.Load("Coding/Statements/statement-words.tsv");

    public DataFile StatementPhrases { get; } = DataFile.Load("Coding/Statements/statement-phrases.tsv");

    public DataFile StatementContext { get; } = DataFile.Load("Coding/Statements/statement-context.tsv");

    public DataFile VoiceWords { get; } = DataFile.Load("Coding/WriterVoice/voice-words.tsv");

    public DataFile VoicePhrases { get; } = DataFile.Load("Coding/WriterVoice/voice-phrases.tsv");

    public DataFile ViewWords { get; } = DataFile.Load("Coding/WriterVoice/view-words.tsv");

    /// <summary>
    /// The coder's version: the program's, then after a plus sign eight digits that stand for the lexicons and models, so that reports are
    /// coded again when one changes; with the digest of each.
    /// </summary>
    public CoderVersion Version()
    {
        var digests = All().ToImmutableSortedDictionary(file => file.Name, file => file.Digest, StringComparer.Ordinal)
            .AddRange(Models.Select(model => KeyValuePair.Create(model, ModelResource.Digest(model))));
        var together = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', digests.Values)));
        var program = typeof(Lexicons).Assembly.GetName().Version!.ToString(3);
        return new CoderVersion($"{program}+{Convert.ToHexStringLower(together.AsSpan(0, 4))}", digests);
    }

    private DataFile[] All() =>
    [
        Abbreviations, TokenWords, Peoples, ThingWords, FunctionWords, CalendarWords, TimeWords, TimeRoleWords, Holidays, AttackWords, DeedFrames, DeedWords, AttackWordContext, FactualityCues, FigurativeWords,
        HarmWords, PeoplePhraseWords, Weapons, People, NumberWords, Countries, CountryContext, AttributionCues, SourceHeads,
        SourcePhraseWords, ResponsibilityCues, SayingVerbs, SayingNouns, SayingPhrases, SayingWords, SpeakerHeads, SpeakerWords, Muc4Places,
        Muc4PlaceWords, FormerCountries, WordClasses, TargetWords, Muc4Nations, Premodifiers, Facilities, Areas, Towns, RegionNames, RegionPoints, ToponymWords,
        PlaceContext, BlameWords, FlagWords, VerificationWords, PostHosts, PostMonths, PostPhrases, LineMarkers, PlaceNameWords, DatelineCities, PageHints, PostureWords, MeasureWords, MeasureContext,
        StatementWords, StatementPhrases, StatementContext, TallyWords, VoiceWords, VoicePhrases, ViewWords, Actors, Offices, ActorWords,
    ];
}
