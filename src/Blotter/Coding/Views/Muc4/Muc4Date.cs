using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Views.Muc4;

/// <summary>
/// Says when the incidents of a report happened, as MUC-4's templates do (slot 2; template documentation, version 7, 7.3): of the dates that the report names and
/// the default, which is up to the report's day, the one that a learned model takes for right most surely.
/// </summary>
/// <param name="days">The report's dates; <c>null</c> where its own day is not known.</param>
/// <param name="model">What is right, learned; its label 1 is right.</param>
internal sealed class Muc4Date(Muc4DayCandidates? days, LinearModel model)
{
    /// <summary>The model's name.</summary>
    public const string ModelName = "muc4-date";

    /// <summary>Reads a report's dates.</summary>
    /// <param name="document">The report.</param>
    /// <param name="sentences">Its sentences, annotated, numbered from 0.</param>
    /// <param name="model">What is right, learned.</param>
    public static Muc4Date Of(Document document, ImmutableArray<Sentence> sentences, LinearModel model) => new(Read(document, sentences), model);

    /// <summary>The report's dates, or <c>null</c> where its own day is not known.</summary>
    public static Muc4DayCandidates? Read(Document document, ImmutableArray<Sentence> sentences) =>
        document.Published is { Date: { Day: not null, Year: > 1600 and < 9000 } date } ? new Muc4DayCandidates(sentences, date.FirstDay) : null;

    /// <summary>The date of an incident, or <c>null</c> where the report's day is not known.</summary>
    /// <param name="telling">The indexes of the sentences that tell of it, first those that do most surely.</param>
    public string? Choose(IReadOnlyList<int> telling) => Ranked(telling).Select(pair => pair.Candidate.Written).FirstOrDefault();

    /// <summary>All candidates, the likeliest first.</summary>
    public ImmutableArray<Muc4Choice<Muc4DayCandidate>> Ranked(IReadOnlyList<int> telling) =>
        days is null ? [] : Muc4Choice.Rank(model, Features(days, telling));

    /// <summary>All candidates with their features.</summary>
    public static IEnumerable<(Muc4DayCandidate Candidate, FeatureList Features)> Features(Muc4DayCandidates days, IReadOnlyList<int> telling)
    {
        var features = new Muc4DayFeatures(days, new Muc4Nearness(telling));
        return features.Candidates.Select(candidate => (candidate, features.Of(candidate)));
    }
}
