using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Coding.Views.Muc4;
using Blotter.Reading;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Coding;

/// <summary>Text that is made to keep the coder busy: time grows with its length alone.</summary>
public sealed class HostileTextTests
{
    private const int Short = 40_000;
    private const int Long = 4 * Short;
    private const int Huge = 2_000_000;

    // Four times the text takes four times the time, eight on a machine that has other work, and sixteen where time grows with the square.
    private const int MostGrowth = 9;

    // Another program may take the processor during one of the two.
    private const int Attempts = 3;

    private static readonly ImmutableArray<string> Months = ["March", "April", "May", "June"];
    private static readonly ImmutableArray<string> Towns = ["Lima", "Bogota", "Kayes", "Gafsa", "Bamako", "Cali", "Flores"];

    [Theory]
    [InlineData("gunmen killed 5 men and injured 6 ")]
    [InlineData("gunmen fired rockets and killed men, ")]
    [InlineData("zero thousand and ")]
    [InlineData("two men and ")]
    [InlineData("also has has ")]
    [InlineData("police said, said police, ")]
    [InlineData("on 5 March 2021 gunmen attacked ")]
    [InlineData("the house of the man of the union of ")]
    [InlineData("\"we did it\", he said, and \"we will strike again\", ")]
    [InlineData("police blamed the Front L{0}k for it and arrested Ada M{0}k, ")]
    [InlineData("more than 70 attacks since January, the minister condemned them and urged calm, ")]
    [InlineData("the mayor said, citing a report, that he had heard from men that ")]
    public void One_long_sentence_takes_time_by_its_length(string piece) =>
        ShouldGrowEvenly(length => "The men of the town said that " + string.Concat(Enumerable.Range(1, length / piece.Length).Select(number => piece.Replace("{0}", Letters(number), StringComparison.Ordinal))));

    [Theory]
    [InlineData("Gunmen attacked the post and killed {0} men. ")]
    [InlineData("Gunmen killed {0} men, said Ada L{0}rk. ")]
    [InlineData("Gunmen shot men, and one of them was killed in town {0}. ")]
    [InlineData("The Front {0} claimed responsibility for it. ")]
    [InlineData("Nobody was hurt, the police said.\n\nIn Mali gunmen killed {0}. ")]
    [InlineData("Guerrillas of the Front {0} (F{0}), shot watchman Ada L{0}rk at bank {0} with rifle {0}. ")]
    [InlineData("A bomb that weighed {0} kilos destroyed the old bank of farmer {0} in El P{0}so department. ")]
    [InlineData("In the Peruvian capital a bomb killed {0} men, and in Lima a bomb destroyed {0} cars of this town. ")]
    public void Many_sentences_take_time_by_their_number(string sentence)
    {
        var format = CompositeFormat.Parse(sentence);
        ShouldGrowEvenly(length => string.Concat(Enumerable.Range(1, length / sentence.Length).Select(number => string.Format(CultureInfo.InvariantCulture, format, number))));
    }

    [Fact]
    public void Many_incidents_take_time_by_their_number() => ShouldGrowEvenly(Incidents);

    [Fact]
    public void A_list_of_headlines_takes_time_by_its_length() => ShouldGrowEvenly(length => Lines(length, number =>
        $"Bomb kills {number} in {Towns[number % 7]}\nMayor of {Towns[(number + 1) % 7]} shot dead\nPolice hold two over blast\nHarvest is good in the north\n"));

    [Fact]
    public void A_thousand_incidents_are_told_apart()
    {
        var report = CoderBench.Coder.Code(Document(Incidents(50 * 1000))).Report;
        report.Incidents.Length.ShouldBeGreaterThan(900);
        ContractSchema.Validate(ContractJson.Serialize(report)).ShouldBeEmpty();
    }

    [Fact]
    public void A_report_of_two_megabytes_is_coded_in_both_forms()
    {
        var document = Document(Lines(Huge, number =>
            $"Gunmen of the Front {number} attacked bank {number} in {Towns[number % 7]} on {1 + (number % 28)} {Months[number % 4]} and killed watchman Ada L{number}rk with a rifle.\n\nPolice suspect the Red Lantern Front. "));
        var clock = Stopwatch.StartNew();
        CoderBench.Coder.Code(document).Report.Incidents.ShouldNotBeEmpty();
        CoderBench.Coder.CodeAsMuc4("D-1", document).ShouldNotBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(6));
    }

    [Theory]
    [InlineData("{0}\t{1}\t{2}%\n")]
    [InlineData("| {0} | {1}.5 | - |\n")]
    public void A_table_of_numbers_is_coded_as_nothing(string row)
    {
        var format = CompositeFormat.Parse(row);
        ShouldBeNothing(Lines(Long, number => string.Format(CultureInfo.InvariantCulture, format, number, number * 7 % 100, number * 13 % 1000)));
    }

    [Theory]
    [InlineData("Hombres armados mataron a dos campesinos y secuestraron a un sacerdote en la plaza del pueblo. ")]
    [InlineData("Вооружённые люди убили двух крестьян на рынке. ")]
    [InlineData("武装分子在市场杀死了两名农民。")]
    public void Text_in_another_language_is_coded_as_nothing(string sentence) => ShouldBeNothing(string.Concat(Enumerable.Repeat(sentence, Long / sentence.Length)));

    [Fact]
    public void A_name_that_a_million_letters_long_word_bears_is_coded() =>
        Both(Document("Gunmen killed " + new string('A', 1_000_000) + " in the market. The police said that the gunmen fled.")).Report.Incidents.ShouldHaveSingleItem();

    private static string Incidents(int length) => Lines(length, number =>
        $"A bomb killed {number} men in Mali on {1 + number % 28} {Months[number / 28 % 4]} {1980 + number / 112 % 40}. ");

    private static string Letters(int number) => number == 0 ? "" : (char)('a' + number % 26) + Letters(number / 26);

    private static string Lines(int length, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var number = 1; text.Length < length; number++)
            text.Append(line(number));
        return text.ToString();
    }

    private static Document Document(string text) => CoderBench.Body(text, CoderBench.Thursday) with { Publisher = "The Courier" };

    private static void ShouldBeNothing(string text)
    {
        var clock = Stopwatch.StartNew();
        var (report, templates) = Both(Document(text));
        report.Incidents.ShouldBeEmpty();
        templates.ShouldHaveSingleItem().IsNone.ShouldBeTrue();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static void ShouldGrowEvenly(Func<int, string> text)
    {
        Both(Document(text(Short / 8)));
        var measured = new List<(double Few, double Many)>();
        while (measured.Count < Attempts && !measured.Any(seconds => seconds.Many < (seconds.Few * MostGrowth) + 1))
            measured.Add((Seconds(text(Short)), Seconds(text(Long))));
        measured.ShouldContain(seconds => seconds.Many < (seconds.Few * MostGrowth) + 1, $"{Short} and {Long} characters take {string.Join("; ", measured)} s");
    }

    private static double Seconds(string text)
    {
        var document = Document(text);
        var clock = Stopwatch.StartNew();
        Both(document).Report.Report.Language.ShouldBe("en");
        return clock.Elapsed.TotalSeconds;
    }

    private static (CodedReport Report, ImmutableArray<Muc4Template> Templates) Both(Document document) =>
        (CoderBench.Coder.Code(document).Report, CoderBench.Coder.CodeAsMuc4("D-1", document));
}
