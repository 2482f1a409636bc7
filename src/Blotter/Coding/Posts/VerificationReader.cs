using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Posts;

/// <summary>What the report says of a post.</summary>
/// <param name="Verification">Whether it was checked, and with what result.</param>
/// <param name="IsCalledMedia">Whether the report calls it a film or picture.</param>
internal readonly record struct PostTruth(Verification Verification, bool IsCalledMedia);

/// <summary>
/// Reads in the sentences beside a post what the report says of its truth. What is said to be false counts before what could not be checked, and that
/// before what was.
/// </summary>
internal sealed class VerificationReader(DataFile words)
{
    // No sentence that says so is longer, and the work grows with the square of it.
    private const int MostTokens = 200;

    private readonly VerificationCues _cues = new(words);

    /// <summary>What the report says of the post between <paramref name="beside"/>.</summary>
    public PostTruth Read(PostSurroundings beside, ReadReport report)
    {
        var found = new HashSet<Verification>();
        Add(beside.Before, isAfter: false);
        Add(beside.After, isAfter: true);
        var isMedia = IsCalledMedia(beside, report.Document.Text);
        Verification[] order = [Verification.Debunked, Verification.Unverified, Verification.Verified];
        var truth = Array.Find(order, found.Contains);
        return new PostTruth(found.Contains(truth) ? truth : Verification.NotStated, isMedia || (found.Count > 0 && SaysMedia(beside)));

        void Add(ImmutableArray<SentenceFacts> sentences, bool isAfter)
        {
            var isNear = true;
            foreach (var facts in sentences)
            {
                if (facts.Sentence.Tokens.Length > MostTokens)
                    continue;
                var reading = new VerificationSentence(facts, sentences, _cues, report.Anchor);
                if (isAfter && reading.IsOfAnother)
                    break;
                if (reading.Read(isNear) is { } says)
                    found.Add(says);
                isNear = isNear || reading.NamesMedia;
            }
        }
    }

    // "The group also published this clip:"
    private bool IsCalledMedia(PostSurroundings beside, string text)
    {
        if (beside.Before is not [.., var lead] || text[lead.Sentence.Span.End - 1] is not (':' or '：'))
            return false;
        return lead.Sentence.Tokens.Any(token => _cues.IsFilm(token));
    }

    private bool SaysMedia(PostSurroundings beside) => beside.After.Concat(beside.Before).Any(facts => facts.Sentence.Tokens.Any(_cues.IsFilm));
}
