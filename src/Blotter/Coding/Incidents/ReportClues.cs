using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Incidents;

/// <summary>How likely each sentence of a report tells of an attack, by type, and how likely the report tells of an incident at all.</summary>
/// <param name="Events">For each sentence a probability for each <see cref="EventType"/>, in the order of its values.</param>
/// <param name="Relevance">How likely the report tells of an incident.</param>
internal sealed record ReportClues(ImmutableArray<float[]> Events, float Relevance)
{
    /// <summary>The models' names.</summary>
    public const string EventModel = "event", RelevanceModel = "relevance";

    /// <summary>How likely the sentence tells of an attack of any type; 0 outside of the report.</summary>
    public float Telling(int sentence) => sentence >= 0 && sentence < Events.Length ? 1 - Events[sentence][0] : 0;

    /// <summary>Reads the clues of a report.</summary>
    public static ReportClues Read(ImmutableArray<Sentence> sentences, LinearModel events, LinearModel relevance) =>
        new([.. FeaturesOfSentences(sentences).Select(features => events.Read(features))], relevance.Read(FeaturesOfReport(sentences))[1]);

    /// <summary>The features of each sentence.</summary>
    public static ImmutableArray<ulong[]> FeaturesOfSentences(ImmutableArray<Sentence> sentences)
    {
        var features = new FeatureList();
        var all = ImmutableArray.CreateBuilder<ulong[]>(sentences.Length);
        for (var at = 0; at < sentences.Length; at++)
        {
            features.Clear();
            SentenceFeatures.OfSentence(features, sentences, at);
            all.Add(features.Distinct());
        }
        return all.DrainToImmutable();
    }

    /// <summary>The features of the report as a whole.</summary>
    public static ulong[] FeaturesOfReport(ImmutableArray<Sentence> sentences)
    {
        var features = new FeatureList();
        SentenceFeatures.OfReport(features, sentences);
        return features.Distinct();
    }
}
