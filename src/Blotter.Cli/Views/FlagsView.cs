using System.Collections.Immutable;
using Blotter.Ledger;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows flags, each with its report, its reason and the words that prove it.</summary>
internal static class FlagsView
{
    public static void Show(IAnsiConsole screen, ImmutableArray<FlagSummary> flags)
    {
        if (flags.IsEmpty)
            screen.Line("No flag.");
        foreach (var flag in flags)
        {
            screen.Heading($"{flag.Id}: {Wording.Of(flag.Kind)}");
            screen.Aside(Wording.Of(flag.Report));
            screen.Line(flag.Why);
            if (flag.Decision is { } decision)
                screen.Aside($"{Wording.Of(decision.Verdict)}, {Wording.Of(decision.At, decision.By)}: {PlainText.Line(decision.Why)}");
            foreach (var quote in flag.Quotes)
                screen.Line($"  \"{PlainText.Line(quote)}\"");
            screen.Line();
        }
    }
}
