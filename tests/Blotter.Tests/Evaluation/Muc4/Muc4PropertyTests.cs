using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;
using Blotter.Tests.Language;
using FsCheck;
using FsCheck.Fluent;
using static Blotter.Tests.Evaluation.Muc4.Muc4Bench;

namespace Blotter.Tests.Evaluation.Muc4;

/// <summary>What holds for any templates.</summary>
public sealed class Muc4PropertyTests
{
    private static readonly ImmutableArray<string> Lines =
    [
        "2 11 MAY 90", "2 - 12 MAY 90", "3 PERU: LIMA (CITY)", "3 PERU", "5 ACCOMPLISHED", "6 \"RIFLES\"", "7 RIFLE: \"RIFLES\"", "7 GUN: \"-\"", "8 TERRORIST ACT",
        "9 \"GULLS\"", "9 \"TWO MEN\"", "10 \"SAND FRONT\"", "11 POSSIBLE: \"SAND FRONT\"", "12 \"DEPOT\"", "12 \"MILL\"", "13 ENERGY: \"DEPOT\"", "14 1: \"MILL\"",
        "16 DESTROYED: \"DEPOT\"", "18 \"ADA LARK\"", "18 \"LARK\"", "19 \"MAYOR\": \"ADA LARK\"", "19 \"FARMERS\"", "20 CIVILIAN: \"FARMERS\"", "21 3 - 5: \"FARMERS\"",
        "21 5: \"FARMERS\"", "23 DEATH: \"ADA LARK\"", "24 9",
    ];

    private static readonly Gen<Muc4Template[]> Templates = Gen.Elements("ATTACK", "ARSON")
        .SelectMany(type => Gen.SubListOf(Lines.AsEnumerable()).Select(lines => lines.Prepend($"4 {type}").ToArray()))
        .ArrayOf().Where(templates => templates.Length <= 5)
        .Select(templates => templates.Select((lines, number) => Numbered((number + 1).ToString(CultureInfo.InvariantCulture), lines)).ToArray());

    [Fact]
    public void A_key_scored_against_itself_is_perfect() => Properties.Hold(Templates.ToArbitrary(), key =>
    {
        var figures = Muc4Figures.Of(Reports(key), Reports(key), null);
        return Enum.GetValues<Muc4Measure>().Select(figures.Sum).All(counts => counts.Correct == counts.Gold && counts.Correct == counts.Found);
    });

    [Fact]
    public void Counts_add_up() => Properties.Hold(Gen.Zip(Templates, Templates).ToArbitrary(), pair =>
    {
        if (pair.Item1.Length == 0)
            return true;
        var totals = new OfficialTotals([Score(pair.Item1, pair.Item2)]);
        return Muc4Slots.OfIncident.All(slot =>
                totals[slot].Possible == pair.Item1.Sum(template => template[slot].Length) && totals[slot].Actual == pair.Item2.Sum(template => template[slot].Length))
            && totals.All == Muc4Slots.OfIncident.Aggregate(default(SlotTally), (sum, slot) => sum + totals[slot])
            && totals.Templates.Possible == pair.Item1.Length && totals.Templates.Actual == pair.Item2.Length
            && totals.MatchedAndMissing.Possible == totals.All.Possible && totals.MatchedAndSpurious.Actual == totals.All.Actual
            && totals.Matched.HalfPoints == totals.All.HalfPoints;
    });

    [Fact]
    public void The_order_of_templates_makes_no_difference() => Properties.Hold(Gen.Zip(Templates, Templates).ToArbitrary(), pair =>
    {
        var figures = Muc4Figures.Of(Reports(pair.Item1), Reports(pair.Item2), null);
        var reversed = Muc4Figures.Of(Reports(pair.Item1.Reverse()), Reports(pair.Item2.Reverse()), null);
        return Enum.GetValues<Muc4Measure>().All(measure => figures.Sum(measure) == reversed.Sum(measure));
    });

    [Fact]
    public void Nothing_is_more_right_than_there_is() => Properties.Hold(Gen.Zip(Templates, Templates).ToArbitrary(), pair =>
    {
        var figures = Muc4Figures.Of(Reports(pair.Item1), Reports(pair.Item2), null);
        return Enum.GetValues<Muc4Measure>().Select(figures.Sum).All(counts => counts.Correct >= 0 && counts.Correct <= Math.Min(counts.Gold, counts.Found));
    });
}
