using System.Globalization;
using Blotter.Ledger.Verifying;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows what a verification found.</summary>
internal static class VerificationView
{
    public static void Show(IAnsiConsole screen, Verification found)
    {
        var culture = CultureInfo.InvariantCulture;
        screen.Heading(found.Damages.IsEmpty ? $"{found.Store}: whole" : string.Create(culture, $"{found.Store}: {found.Damages.Length:N0} damages"));
        screen.Line(string.Create(culture, $"{found.Head.Entry:N0} log entries, {found.Texts:N0} texts"));
        screen.Line($"head {found.Head.Hash}");
        foreach (var gone in found.Deleted)
            screen.Line(Told(gone));
        foreach (var damage in found.Damages)
            screen.Line($"{Wording.Of(damage.Part)}: {damage.Where} {damage.What}");
        foreach (var advice in found.Damages.Select(damage => damage.Part).Distinct().Order().Select(Advice))
            screen.Aside(advice);
        foreach (var missing in found.Unchecked)
            screen.Aside($"Not checked: {missing}.");
    }

    private static string Told(TakenAway gone)
    {
        var (tombstone, culture) = (gone.Tombstone, CultureInfo.InvariantCulture);
        var entries = string.Join(", ", gone.Entries.Select(entry => entry.ToString(culture)));
        return string.Create(
            culture,
            $"Deleted by entry {tombstone.Entry} on {tombstone.At.UtcDateTime:yyyy-MM-dd} by {tombstone.By} ({tombstone.Why}): the bodies of entries {entries}");
    }

    private static string Advice(StorePart part) => part switch
    {
        StorePart.Log => "The log cannot be mended: go back to a copy of the store, or import an exported ledger, and read anew what came later.",
        StorePart.Text => "A text cannot be mended in place: go back to a copy of the store, or read the reports into a new one.",
        StorePart.Derived => "What is derived is mended by blotter rebuild, if the log and the texts are whole.",
        _ => "If log and texts are whole, blotter export --as ledger and blotter import make a whole file of them; blotter rebuild writes this one anew.",
    };
}
