using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Flags;

/// <summary>Finds what a careful reader would stop at: few and sure, since a wrong accusation costs trust. Immutable.</summary>
internal sealed class FlagFinder
{
    private readonly HeadlineFlags _headline;
    private readonly LabelFlags _labels;
    private readonly Contradictions _contradictions;
    private readonly StalePosts _stale;
    private readonly CircularSources _circular;
    private readonly UnverifiedMedia _unverified;
    private readonly OffTopicPosts _offTopic;
    private readonly UnsourcedNumbers _unsourced;

    /// <summary>Reads the lexicon.</summary>
    public FlagFinder(Lexicons lexicons)
    {
        var words = new WordLists(lexicons.FlagWords);
        var (labels, open, deeds) = (new Labels(words), new OpenQuestions(words), new LabelledDeeds(words));
        _unverified = new UnverifiedMedia(lexicons.VerificationWords);
        (_offTopic, _unsourced) = (new OffTopicPosts(words), new UnsourcedNumbers(words));
        (_headline, _labels, _contradictions, _stale, _circular) = (new HeadlineFlags(words, labels, open, deeds), new LabelFlags(labels, open, deeds), new Contradictions(words, labels), new StalePosts(words), new CircularSources(words));
    }

    /// <summary>The flags, in the order of the set list and then as they are found.</summary>
    public ImmutableArray<Flag> Find(FlagContext context) =>
    [
        .. _headline.Find(context),
        .. _contradictions.Find(context),
        .. _labels.Find(context),
        .. _stale.Find(context),
        .. _offTopic.Find(context),
        .. _unverified.Find(context),
        .. _unsourced.Find(context),
        .. ImpossibleDates.Find(context),
        .. _circular.Find(context),
    ];
}
