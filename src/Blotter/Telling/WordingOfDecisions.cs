using System.Globalization;
using Blotter.Ledger.Deciding;

namespace Blotter.Telling;

public static partial class Wording
{
    /// <summary>What a person decided: "set killed to 4", "kept k3m5q2ab7d and 9xw2hv40rm apart".</summary>
    public static string Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var about = string.Join(", ", decision.Objects);
        return decision.Kind switch
        {
            "merged" => $"made {decision.Subject} and {about} one",
            "split" => $"took {(decision.Objects.Length == 1 ? "mention" : "mentions")} {about} out of {decision.Subject}",
            "parted" => $"kept {decision.Subject} and {about} apart",
            "corrected" => $"set {about} to {PlainText.Line(decision.Value)}",
            "judged" => $"{about} flag {decision.Subject}",
            _ => $"gave {PlainText.Line(decision.Subject)} the letter {about}",
        };
    }

    /// <summary>When and by whom: "2024-05-02 12:03 UTC, A. Editor".</summary>
    public static string Of(DateTimeOffset at, string by) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {PlainText.Line(by)}");

    /// <summary>The whole of a decision on a line: "entry 57, 2024-05-02 12:03 UTC, A. Editor: set killed to 4 (the clinic's list); taken back by B. Coder".</summary>
    public static string Line(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var undone = decision.Undone is { } back ? $"; taken back {Of(back.At, back.By)} ({PlainText.Line(back.Why)})" : "";
        return string.Create(CultureInfo.InvariantCulture, $"entry {decision.Entry}, {Of(decision.At, decision.By)}: {Of(decision)} ({PlainText.Line(decision.Why)}){undone}");
    }
}
