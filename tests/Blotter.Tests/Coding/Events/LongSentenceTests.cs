using System.Diagnostics;
using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Events;

/// <summary>Sentences and lists that no newspaper would print: told quickly, and the first of what they tell is right.</summary>
[CollectionDefinition(nameof(LongSentenceTests), DisableParallelization = true)]
[Collection(nameof(LongSentenceTests))]
public sealed class LongSentenceTests
{
    // Another program may take the processor during one of the attempts.
    private const int Attempts = 3;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostTimeOfList = TimeSpan.FromSeconds(6);
    private static readonly string[] Towns = ["Kirkuk", "Mosul", "Basra", "Lima", "Cali", "Gafsa", "Sfax", "Goma", "Bukavu", "Kano"];

    [Theory]
    [InlineData("bombed, shot, kidnapped and killed", ", ", 1250)]
    [InlineData("killed men who kidnapped men who", " ", 2500)]
    [InlineData("bombed men and", " ", 5000)]
    public void Five_thousand_attack_words_in_one_sentence_take_no_time(string words, string between, int times) =>
        Quickly("The gunmen " + string.Join(between, Enumerable.Repeat(words, times)) + " people in Kirkuk.").Incidents.Length.ShouldBe(1);

    [Theory]
    [InlineData(" or on ")]
    [InlineData(" and on ")]
    public void Three_thousand_dates_in_one_sentence_take_no_time(string between) =>
        Quickly("The gunmen killed two men on " + string.Join(between, Enumerable.Range(0, 3000).Select(Day)) + ".").Incidents.Length.ShouldBe(1);

    [Theory]
    [InlineData(" and in ")]
    [InlineData(", and 30 km south of ")]
    public void Three_thousand_towns_in_one_sentence_take_no_time(string between) =>
        Quickly("The gunmen killed two of the men in " + string.Join(between, Enumerable.Range(0, 3000).Select(Town)) + ".").Incidents.Length.ShouldBe(1);

    [Theory]
    [InlineData("- In {0}, gunmen killed the mayor and two of his guards on {1}.")]
    [InlineData("- {0}: gunmen killed the mayor and two of his guards on {1}.")]
    [InlineData("{2}) On {1}, gunmen killed the mayor and two of his guards in {0}.")]
    [InlineData("* On {1} a bomb killed two of the guards in {0}.")]
    public void Two_thousand_entries_of_a_list_are_told_apart(string entry) =>
        Quickly(string.Join("\n\n", Enumerable.Range(0, 2000).Select(number => entry.Replace("{0}", Town(number), StringComparison.Ordinal).Replace("{1}", Day(number), StringComparison.Ordinal)
            .Replace("{2}", $"{number + 1}", StringComparison.Ordinal))), MostTimeOfList).Incidents.Length.ShouldBeInRange(1900, 2000);

    [Fact]
    public void Two_thousand_sentences_that_tell_on_of_one_attack_are_one_incident() =>
        Quickly("A bomb killed two of the guards in Kirkuk on Monday. " + string.Concat(Enumerable.Repeat("The bombing wounded three men. ", 2000)), MostTimeOfList).Incidents.Length.ShouldBe(1);

    private static string Day(int number) => CoderBench.Day("1981-01-01").AddDays(number * 3).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Town(int number) => Towns[number % Towns.Length];

    private static CodedReport Quickly(string text, TimeSpan? most = null)
    {
        var document = CoderBench.Body(text, CoderBench.Thursday);
        var bound = most ?? MostTime;
        var taken = new List<TimeSpan>();
        CodedReport report;
        do
        {
            var clock = Stopwatch.StartNew();
            report = CoderBench.Coder.Code(document).Report;
            taken.Add(clock.Elapsed);
        }
        while (taken.Count < Attempts && taken[^1] >= bound);
        taken.ShouldContain(time => time < bound, string.Join("; ", taken));
        report.Report.Language.ShouldBe("en");
        return report;
    }
}
