using System.Globalization;

namespace Blotter.Resolving;

/// <summary>Holds the words of two stories against each other.</summary>
internal sealed class StoryJudge(EvidenceWeights weights)
{
    private const double UsualLikeness = 0.1;
    private const double LeastOfWords = -0.8;
    private const double MostOfWords = 3;
    private const int MostRareWords = 8;
    private const double UsualName = 5;
    private const double MostOfNames = 4;

    /// <summary>What the words say.</summary>
    public IEnumerable<LinkEvidence> Judge(MentionProfile one, MentionProfile other)
    {
        var likeness = one.Story.Likeness(other.Story);
        yield return new LinkEvidence(
            "like-words",
            Math.Clamp(weights["like-words"] * (likeness - UsualLikeness), LeastOfWords, MostOfWords),
            string.Create(CultureInfo.InvariantCulture, $"{likeness:0.00}"));
        var rare = one.Story.SharedRareWords(other.Story).Take(MostRareWords).ToList();
        if (rare.Count > 0)
            yield return new LinkEvidence("rare-word", weights["rare-word"] * rare.Count, string.Join(", ", rare));
        var names = one.Story.SharedNames(other.Story).ToList();
        if (names.Count > 0)
            yield return new LinkEvidence(
                "name-shared", Math.Min(MostOfNames, names.Sum(name => weights["name-shared"] * (name.Rarity - UsualName))), string.Join(", ", names.Select(name => name.Word)));
    }
}
