using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Views.Muc4;

/// <summary>
/// Says where the incidents of a report happened, as MUC-4's templates do (slot 3; template documentation, version 7, 7.4): of the places that the report
/// names, each alone and in those that hold it, and of the countries, the one that a learned model takes for right most surely.
/// </summary>
/// <param name="reading">The report's places.</param>
/// <param name="model">What is right, learned; its label 1 is right.</param>
internal sealed class Muc4Location(Muc4PlaceReading reading, LinearModel model)
{
    /// <summary>The model's name.</summary>
    public const string ModelName = "muc4-location";

    private readonly Muc4PlaceCandidates _candidates = new(reading);

    /// <summary>Reads a report's places.</summary>
    /// <param name="document">The report.</param>
    /// <param name="sentences">Its sentences, annotated, numbered from 0.</param>
    /// <param name="model">What is right, learned.</param>
    public static Muc4Location Of(Document document, ImmutableArray<Sentence> sentences, LinearModel model) =>
        new(new Muc4PlaceReading(document, sentences, Muc4Gazetteer.Shipped), model);

    /// <summary>The location of an incident, or <c>null</c> where not even a country is known.</summary>
    /// <param name="telling">The indexes of the sentences that tell of it, first those that do most surely.</param>
    public string? Choose(IReadOnlyList<int> telling) => Ranked(telling).Select(pair => pair.Candidate.Written).FirstOrDefault();

    /// <summary>All candidates, the likeliest first.</summary>
    public ImmutableArray<Muc4Choice<Muc4PlaceCandidate>> Ranked(IReadOnlyList<int> telling) =>
        Muc4Choice.Rank(model, Features(reading, _candidates, telling));

    /// <summary>All candidates with their features.</summary>
    public static IEnumerable<(Muc4PlaceCandidate Candidate, FeatureList Features)> Features(
        Muc4PlaceReading reading, Muc4PlaceCandidates candidates, IReadOnlyList<int> telling)
    {
        var nearness = new Muc4Nearness(telling);
        var features = new Muc4PlaceFeatures(reading, candidates, nearness);
        return [.. features.Candidates.Select(candidate => (candidate, features.Of(candidate)))];
    }
}
