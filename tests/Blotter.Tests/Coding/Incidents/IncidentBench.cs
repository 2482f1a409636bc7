using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Language.Segmentation;

namespace Blotter.Tests.Coding.Incidents;

/// <summary>Invented reports as learned models take them.</summary>
internal static class IncidentBench
{
    /// <summary>A bomb, a bank and a watchman.</summary>
    public const string Bombing = "A bomb destroyed a bank in Lima yesterday and killed the watchman. The police said nothing.";

    public static IncidentReader Reader { get; } = new(CoderModels.Shipped);

    /// <summary>A report that is all body, annotated.</summary>
    public static AnnotatedReport Report(string text)
    {
        var document = CoderBench.Body(text, CoderBench.Thursday);
        return AnnotatedReport.Of(document, TextAnalyzer.Shipped.Analyze(document));
    }

    /// <summary>The entity with a phrase of which the word is the head or the last of the name.</summary>
    public static Entity Entity(AnnotatedReport report, string word) => report.Entities.First(entity => entity.Phrases.Any(phrase => IsOf(phrase, word)));

    /// <summary>Somebody or something in a role, for whom the head or the name stands.</summary>
    public static Participant Participant(AnnotatedReport report, Role role, string word)
    {
        var entity = Entity(report, word);
        var phrase = entity.Phrases.First(phrase => IsOf(phrase, word));
        var words = phrase.Name is { } name ? new FillerSpan(phrase, name.First, name.Last) : new FillerSpan(phrase, phrase.Head, phrase.Head);
        return new Participant(role, entity, words, 0.9f);
    }

    /// <summary>An incident that the first sentence tells of.</summary>
    public static FoundIncident Incident(EventType type, params ImmutableArray<Participant> participants) => new(type, Stage.Accomplished, 0.9f, [0], participants);

    private static bool IsOf(NounPhrase phrase, string word) =>
        phrase.HeadToken.Lower == word || (phrase.Name is { } name && phrase.Sentence.Tokens[name.Last].Lower == word);
}
