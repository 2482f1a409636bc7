using System.Text;
using Blotter.Reading;
using static Blotter.Tests.Origins.OriginSamples;

namespace Blotter.Tests.Origins;

public sealed class PassagesTests
{
    [Fact]
    public void Case_accents_and_punctuation_do_not_count() =>
        Passages("Révolte à Tallaf: six dead in the market").Keys.ShouldBe(Passages("REVOLTE a Tallaf - six dead, in the market!").Keys);

    [Fact]
    public void Words_inside_quotation_marks_are_no_telling() => Passages("The mayor said \"we will find them and we will try them\" on Monday.").Words.ShouldBe(5);

    [Fact]
    public void A_quotation_that_never_closes_ends_with_its_paragraph() => Passages("He said \"never.\nThe town was quiet on Monday").Words.ShouldBe(8);

    [Theory]
    [InlineData("Subscribe now to get our newsletter every day.")]
    [InlineData("Anyone with information is asked to call the station.")]
    [InlineData("Copyright 2015 The Courier.")]
    [InlineData("Image 3 of 9 Two men were killed at a car wash.")]
    [InlineData("1:09 Procession escorts a sergeant home")]
    [InlineData("The channel has been on air since 1965 and is heard all over the [...]")]
    public void Furniture_of_a_page_is_no_telling(string line) => Passages($"{line}\nThe town was quiet.").Words.ShouldBe(4);

    [Fact]
    public void A_time_of_day_is_no_list_of_films() => Passages("9:50 p.m. was when the call came").Words.ShouldBe(9);

    [Fact]
    public void Only_the_body_is_looked_at()
    {
        const string Text = "Six dead in market\nThe town was quiet.";
        var sections = new[] { new Section(SectionKind.Headline, new TextSpan(0, 18)), new Section(SectionKind.Body, new TextSpan(19, Text.Length)) };
        Blotter.Origins.Passages.Of(Text, [.. sections]).Words.ShouldBe(4);
    }

    [Fact]
    public void Texts_that_share_twenty_words_in_a_row_share_a_key()
    {
        var shared = string.Join(' ', Enumerable.Range(0, 20).Select(number => $"shared{number}"));
        for (var before = 0; before < 40; before++)
        {
            var one = Passages($"{Words("a", before)} {shared} {Words("b", 40)}");
            var other = Passages($"{Words("c", 7)} {shared} {Words("d", 5)}");
            one.Keys.Intersect(other.Keys).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_text_of_a_few_words_has_a_key() => Passages("The town was quiet today").Keys.Length.ShouldBe(1);

    [Fact]
    public void Long_hostile_text_takes_linear_time()
    {
        var text = new StringBuilder();
        for (var at = 0; at < 200_000; at++)
            text.Append(at % 3 == 0 ? "\"you " : at % 3 == 1 ? "anyone with " : "a. ");
        Should.CompleteIn(() => Passages(text.ToString()), TimeSpan.FromSeconds(20));
    }

    private static string Words(string name, int count) => string.Join(' ', Enumerable.Range(0, count).Select(number => $"{name}{number}"));
}
