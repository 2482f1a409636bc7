namespace Blotter.Origins;

/// <summary>How much of its telling one report shares with another, word for word.</summary>
/// <param name="Share">Part of the shorter one's telling words that stand in passages which the other has too, from 0 to 1.</param>
/// <param name="Words">Number of those words.</param>
/// <param name="LongestRun">Most of them in a row.</param>
public readonly record struct SharedText(double Share, int Words, int LongestRun);

/// <summary>
/// Says whether one of two reports is the other's text again, perhaps under another headline, cut short or lightly edited: whether about half of the shorter one's own telling stands word for
/// word in the other. Symmetric.
/// </summary>
public static class ReprintJudge
{
    // Least part of the shorter report's telling words that must be shared: less where so many stand in a row that they were copied, more where reporters may have worked from one statement.
    private const double LeastShare = 0.6;
    private const double LeastShareCopied = 0.45;
    private const int CopiedRun = 50;

    // Less is a formula that reports have in common.
    private const int FewestWords = 30;

    // Papers reprint within days. Texts further apart are the same only when nearly all is shared and it is more than a formula.
    private const int UsualDays = 60;
    private const double LeastShareLater = 0.75;
    private const int FewestWordsLater = 60;

    /// <summary>What two reports share.</summary>
    public static SharedText Compare(Passages one, Passages other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (shorter, longer) = one.Words <= other.Words ? (one, other) : (other, one);
        var known = new HashSet<long>(longer.All.Length);
        foreach (var passage in longer.All)
            known.Add(passage.Fingerprint);
        var (words, run, longest, end) = (0, 0, 0, 0);
        foreach (var passage in shorter.All)
        {
            if (!known.Remove(passage.Fingerprint))
                continue;
            run = passage.First <= end ? run : 0;
            var fresh = passage.First + Passages.PassageLength - Math.Max(end, passage.First);
            (words, run, end) = (words + fresh, run + fresh, passage.First + Passages.PassageLength);
            longest = Math.Max(longest, run);
        }
        return new SharedText(shorter.Words == 0 ? 0 : (double)words / shorter.Words, words, longest);
    }

    /// <summary>Whether reports that share so much are one text.</summary>
    /// <param name="shared">What they share.</param>
    /// <param name="days">Days between their publication; <c>null</c> where one of them is not dated.</param>
    public static bool IsReprint(SharedText shared, int? days) => days is > UsualDays
        ? shared.Share >= LeastShareLater && shared.Words >= FewestWordsLater
        : shared.Share >= (shared.LongestRun >= CopiedRun ? LeastShareCopied : LeastShare) && shared.Words >= FewestWords;
}
