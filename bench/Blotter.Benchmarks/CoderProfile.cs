using System.Globalization;
using Blotter.Coding;

namespace Blotter.Benchmarks;

/// <summary>Where the time of the coder goes, and what all facts beside the incidents cost over the incidents alone.</summary>
internal static class CoderProfile
{
    private const int Passes = 3;
    private const string Language = "language: from stored text to annotated sentences";
    private const string Learned = "learned models of incidents";
    private const string Lexicons = "lexicons: what finders see in sentences";
    private const string Times = "times";
    private const string Places = "places";
    private const string Grouping = "grouping to incidents, writing them";
    private const string Claims = "claims";
    private const string Culprits = "culprits";
    private const string Actors = "actors of the register";
    private const string Speech = "speech: sayings, quotations, sources";

    private static readonly ProfiledStage[] Stages =
    [
        new(Speech, "Attribution.SpeechReader"),
        new(Speech, "Attribution.ReportSpeech"),
        new(Culprits, "Culprits.CulpritReader"),
        new(Actors, "Incidents.PerpetratorIdentity"),
        new(Claims, "Coding.ClaimWriter"),
        new("tallies", "Tallies.TallyFinder"),
        new("statements", "Statements.StatementFinder"),
        new("postures", "Postures.PostureFinder"),
        new("measures", "Measures.MeasureFinder"),
        new("posts", "Posts.PostReader"),
        new("the writer's voice", "WriterVoice.VoiceFinder"),
        new("flags", "Flags.FlagFinder"),
        new(Language, "Segmentation.TextAnalyzer"),
        new(Language, "Language.SentenceAnnotator"),
        new(Times, "Time.ReportTimes"),
        new(Places, "Coding.Places."),
        new(Learned, "Coding.Incidents."),
        new(Learned, "Coding.Mentions."),
        new(Lexicons, "Coding.SentenceReader"),
        new(Grouping, "Events."),
    ];

    // What reads and codes the incidents alone: their language, times, places and participants.
    private static readonly string[] OfIncidents = [Language, Learned, Lexicons, Times, Places, Grouping];

    private static readonly string[] OfAllElse = [.. Stages.Select(stage => stage.Name).Distinct(StringComparer.Ordinal).Except(OfIncidents, StringComparer.Ordinal)];

    /// <summary>Samples the coder over all texts and tells the shares of its stages as Markdown.</summary>
    public static string Run(TextWriter log)
    {
        using var place = new Workplace();
        var texts = LanguageTexts.Load(place);
        var coder = new ReportCoder();
        log.WriteLine("warming");
        Code(coder, texts);
        log.WriteLine("sampling");
        var profile = StageProfile.Of(Stages, () => Repeat(coder, texts), nameof(ReportCoder), place.PathOf("coder.nettrace"));
        var cost = OfAllElse.Sum(profile.Share) / OfIncidents.Sum(profile.Share);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"One thread, `bench/run coder --write`. Of {profile.Looks:N0} looks of the runtime's sampler at the coding of {texts.Sum(text => text.Documents.Length):N0} reports ({string.Join(", ", texts.Select(text => text.Name))}).\n\n{profile.Table()}\nWho says what, and all facts beside the incidents, cost {100 * cost:F0} % over the incidents alone ({Languages(profile):F0} % over what incidents cost beside the language layer).");
    }

    private static double Languages(StageProfile profile) =>
        100 * OfAllElse.Sum(profile.Share) / OfIncidents.Where(stage => stage != Language).Sum(profile.Share);

    private static void Repeat(ReportCoder coder, IEnumerable<LanguageTexts> texts)
    {
        for (var pass = 0; pass < Passes; pass++)
            Code(coder, texts);
    }

    private static void Code(ReportCoder coder, IEnumerable<LanguageTexts> texts)
    {
        foreach (var document in texts.SelectMany(text => text.Documents))
            coder.Code(document);
    }
}
