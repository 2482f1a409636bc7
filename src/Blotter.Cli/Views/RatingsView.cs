using System.Collections.Immutable;
using System.Globalization;
using Blotter.Ledger;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows how reliable people hold sources to be, and why.</summary>
internal static class RatingsView
{
    public static void Show(IAnsiConsole screen, ImmutableArray<SourceRating> ratings)
    {
        if (ratings.IsEmpty)
        {
            screen.Line("No source is rated. blotter rate NAME LETTER --why TEXT rates one.");
            return;
        }
        var table = ScreenText.Table("source", "letter", "by", "on", "why");
        foreach (var rating in ratings)
            table.Row(rating.Name, $"{rating.Letter} ({MeaningOf(rating.Letter)})", rating.By, rating.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), rating.Why);
        screen.Show(table);
    }

    // The wording of STANAG 2511.
    private static string MeaningOf(string letter) => letter switch
    {
        "A" => "completely reliable",
        "B" => "usually reliable",
        "C" => "fairly reliable",
        "D" => "not usually reliable",
        "E" => "unreliable",
        _ => "cannot be judged",
    };
}
