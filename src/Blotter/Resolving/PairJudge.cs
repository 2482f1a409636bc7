using System.Collections.Immutable;

namespace Blotter.Resolving;

/// <summary>
/// Holds two mentions against each other: days, places, types, numbers, names, weapons and words each speak for or against. Words alone never make two mentions one: without a day, a place or a
/// name in common the sum of two incidents stays below 0. Immutable; symmetric.
/// </summary>
internal sealed class PairJudge
{
    private readonly EvidenceWeights _weights;
    private readonly DayJudge _days;
    private readonly PlaceJudge _places;
    private readonly HarmJudge _harm;
    private readonly DeedJudge _deeds;
    private readonly StoryJudge _stories;

    private PairJudge(EvidenceWeights weights)
    {
        _weights = weights;
        _days = new DayJudge(weights);
        _places = new PlaceJudge(weights);
        _harm = new HarmJudge(weights);
        _deeds = new DeedJudge(weights);
        _stories = new StoryJudge(weights);
    }

    /// <summary>With the weights of <c>link-evidence.tsv</c>.</summary>
    public static PairJudge Shipped { get; } = new(EvidenceWeights.Shipped);

    /// <summary>The judgement on two mentions, in any order.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="crowd">As <see cref="Crowd"/> counts it, of the mention of which it is greater; 0 where it isn't known.</param>
    public LinkJudgement Judge(MentionProfile one, MentionProfile other, int crowd = 0)
    {
        var evidence = ImmutableArray.CreateBuilder<LinkEvidence>();
        evidence.Add(_weights.Of(LinkEvidence.Prior));
        if (string.Equals(one.Report, other.Report, StringComparison.Ordinal))
            evidence.Add(_weights.Of("same-report"));
        evidence.AddRange(_days.Judge(one, other));
        evidence.AddRange(_places.Judge(one, other, crowd));
        evidence.AddRange(_harm.Judge(one, other));
        evidence.AddRange(_deeds.Judge(one, other));
        evidence.AddRange(_stories.Judge(one, other));
        var sum = evidence.Sum(reason => reason.Weight);
        if (sum > _weights["words-alone"] && one.Type is not null && other.Type is not null && !evidence.Any(IsFact))
            evidence.Add(new LinkEvidence("words-alone", _weights["words-alone"] - sum));
        return new LinkJudgement(evidence.DrainToImmutable());
    }

    private static bool IsFact(LinkEvidence evidence) =>
        evidence.Name is "same-day" or "same-days" or "next-day" or "same-place" or "near-place" or "same-area" or "same-name" or "victim-shared" or "culprit-shared" or "name-shared";
}
