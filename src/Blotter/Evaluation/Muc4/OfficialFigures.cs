namespace Blotter.Evaluation.Muc4;

/// <summary>Recall, precision and what follows from them, in whole percent as the official program rounds them (halves to the even one).</summary>
internal static class OfficialFigures
{
    /// <summary>Share of what should be said that was, half right fills for half; <c>null</c> where nothing should.</summary>
    public static double? Recall(SlotTally tally) => Percent(tally.HalfPoints, 2 * tally.Possible);

    /// <summary>Share of what was said that is right, half right fills for half; <c>null</c> where nothing was.</summary>
    public static double? Precision(SlotTally tally) => Percent(tally.HalfPoints, 2 * tally.Actual);

    /// <summary>Share of what was said that stands for nothing in the key.</summary>
    public static double? Overgeneration(SlotTally tally) => Percent(tally.Spurious, tally.Actual);

    /// <summary>Share of the wrong items of a set list that were given, of all that could have been.</summary>
    /// <param name="tally">The counts.</param>
    /// <param name="items">How many items the set list has.</param>
    public static double? Fallout(SlotTally tally, int items) =>
        Percent(tally.Incorrect + tally.Spurious, ((tally.Possible + tally.Spurious + tally.Noncommittal) * items) - tally.Possible);

    /// <summary>
    /// The official F: of recall and precision as they are rounded; <paramref name="beta"/> is how much more recall weighs. 0 where neither is above 0.
    /// </summary>
    public static double F(SlotTally tally, double beta = 1)
    {
        var (recall, precision) = (Recall(tally) ?? 0, Precision(tally) ?? 0);
        return recall + precision == 0 ? 0 : ((beta * beta) + 1) * precision * recall / ((beta * beta * precision) + recall);
    }

    private static double? Percent(int part, int whole) => whole <= 0 ? null : Math.Round(100.0 * part / whole, MidpointRounding.ToEven);
}
