using System.Globalization;

namespace Blotter.Resolving;

/// <summary>Holds the words of two stories against each other, or, where a report has no incident and no day, whom and what the two name.</summary>
internal sealed class StoryJudge(EvidenceWeights weights)
{
    private const double UsualLikeness = 0.12;
    private const double LeastLikeness = 0.01;
    private const double LeastOfWords = -2.5;
    private const double MostOfManyWords = 5;
    private const int MostRareWords = 8;
    private const double UsualName = 5;
    private const double MostOfNames = 4;
    private const double MostOfStories = 15;

    /// <summary>What the words say.</summary>
    public IEnumerable<LinkEvidence> Judge(MentionProfile one, MentionProfile other) =>
        one.Type is not null && other.Type is not null ? Words(one, other)
        : one.Published is not null && other.Published is not null ? [Stories("like-stories", one.Story.Likeness(other.Story))]
        : Names(one.Naming, other.Naming);

    // Where a report has no incident, its words and the days of publication say what there is.
    private LinkEvidence Stories(string name, double likeness) => new(name, Math.Min(MostOfStories, weights[name] * likeness), Detail(likeness));

    // Without those days too, stories of one team or firm are told in like words for years: the others whom they name, and the years, tell them apart.
    private IEnumerable<LinkEvidence> Names(Naming one, Naming other)
    {
        yield return Stories("like-names", one.Shared(other));
        if (!one.Years.IsEmpty && !other.Years.IsEmpty)
            yield return weights.Of(one.Years.Overlaps(other.Years) ? "year-shared" : "years-differ");
    }

    private IEnumerable<LinkEvidence> Words(MentionProfile first, MentionProfile second)
    {
        var (one, other) = (first.Story, second.Story);
        var shared = one.Shared(other, IsPlace);
        var liker = Math.Log(Math.Max(shared.Likeness, LeastLikeness) / UsualLikeness);
        // Two short texts are soon alike: the words can't say more than how rare those of both are.
        var most = Math.Min(MostOfManyWords, weights["shared-rarity"] * shared.Rarity);
        yield return new LinkEvidence("like-words", Math.Clamp(weights["like-words"] * liker, LeastOfWords, most), Detail(shared.Likeness));
        var rare = shared.RareWords.Take(MostRareWords).ToList();
        if (rare.Count > 0)
            yield return new LinkEvidence("rare-word", weights["rare-word"] * rare.Count, string.Join(", ", rare));
        var names = one.SharedNames(other).Where(name => !name.Word.Split(' ').Any(word => IsPlace(word))).ToList();
        if (names.Count > 0)
            yield return new LinkEvidence(
                "name-shared", Math.Min(MostOfNames, names.Sum(name => weights["name-shared"] * (name.Rarity - UsualName))), string.Join(", ", names.Select(name => name.Word)));

        // Where both places are known, they are held against each other for themselves.
        bool IsPlace(string word) =>
            first.Place is not null && second.Place is not null && (first.PlaceWords.Contains(word) || second.PlaceWords.Contains(word));
    }

    private static string Detail(double likeness) => likeness.ToString("0.00", CultureInfo.InvariantCulture);
}
